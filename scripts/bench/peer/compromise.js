const nlp = require('compromise').extend(require('compromise-dates'))
const count = (view) => view().json().length
require('./timed.js')((text) => {
  const doc = nlp(text)
  let found = count(() => doc.people()) + count(() => doc.organizations()) + count(() => doc.numbers())
  try {
    found += count(() => doc.dates())
  } catch (error) {
    if (!(error instanceof TypeError)) throw error // 3.9.0 fails on some dates: "t.isValid is not a function"
  }
  return found
})
