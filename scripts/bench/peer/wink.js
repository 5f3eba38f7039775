const nlp = require('wink-nlp')(require('wink-eng-lite-web-model'))
require('./timed.js')((text) => nlp.readDoc(text).entities().out(nlp.its.detail).length)
