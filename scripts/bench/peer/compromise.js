const nlp = require('compromise').extend(require('compromise-dates'))
require('./timed.js')((text) => {
  const doc = nlp(text)
  return [...doc.people().json(), ...doc.organizations().json(), ...doc.dates().json(), ...doc.numbers().json()].length
})
