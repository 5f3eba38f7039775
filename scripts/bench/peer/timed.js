// Runs a reader over the texts of the file named first, after one to warm up; prints what it took.
module.exports = (read) => {
  const texts = JSON.parse(require('fs').readFileSync(process.argv[2], 'utf8'))
  read(texts[0])
  const since = process.hrtime.bigint()
  let found = 0
  for (const text of texts) found += read(text)
  console.log(JSON.stringify({ seconds: Number(process.hrtime.bigint() - since) / 1e9, found }))
}
