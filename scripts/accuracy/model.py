"""python -m scripts.accuracy.model [--write]

What `--model` adds: a small spaCy pipeline (a convolutional network without word vectors) is trained on the people and
bodies of the even articles of the public set `worldwide`, and lets its proposals join the rules on articles that it has
not seen. Takes a few minutes on one core.
"""

import argparse
import random
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

import spacy
from spacy.language import Language
from spacy.training import Example
from thinc.api import fix_random_seed

from scripts.accuracy import pages
from scripts.accuracy.corpora import CORPORA, Corpus, samples, strict
from scripts.accuracy.samples import ROOT, SHARED, Sample, annotated

LABELS = ("PERSON", "ORG")
EPOCHS = 3
_BATCH = 32  # lines
_NETWORK = {
    "model": {
        "tok2vec": {
            "@architectures": "spacy.HashEmbedCNN.v2",
            "pretrained_vectors": None,
            "width": 96,
            "depth": 4,
            "embed_size": 2000,
            "window_size": 1,
            "maxout_pieces": 3,
            "subword_features": True,
        }
    }
}


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--write", action="store_true")
    chosen = options.parse_args()
    corpus = CORPORA[0]
    documents = corpus.documents()
    if not documents:
        raise SystemExit(f"{SHARED / 'corpora'}: holds no worldwide-dev.jsonl, on which the pipeline is trained")
    since = time.monotonic()
    nlp = train(documents[::2])
    minutes = (time.monotonic() - since) / 60
    with tempfile.TemporaryDirectory() as folder:
        nlp.to_disk(folder)
        found = {
            "trained_on": len(documents[::2]),
            "minutes": round(minutes, 1),
            "figures": figures(corpus, folder),
            "alone": {label: round(_alone(nlp, documents[1::2], label), 4) for label in LABELS},
        }
    print(*pages.gain("today", found), sep="\n")
    if chosen.write:
        pages.keep(datetime.now(UTC).date().isoformat(), {"model": found})


def train(documents: list[dict[str, Any]]) -> Language:
    """Return a pipeline that has learned the people and bodies of ``documents``, line by line."""
    fix_random_seed(0)
    chance = random.Random(0)  # noqa: S311 (an order, no secret)
    nlp = spacy.blank("en")
    nlp.add_pipe("ner", config=_NETWORK)
    examples = [example for document in documents for example in _examples(nlp, document)]
    optimizer = nlp.initialize(lambda: examples)
    for _ in range(EPOCHS):
        chance.shuffle(examples)
        for start in range(0, len(examples), _BATCH):
            nlp.update(examples[start : start + _BATCH], sgd=optimizer, drop=0.2)
    return nlp


def _examples(nlp: Language, document: Mapping[str, Any]) -> Iterator[Example]:
    start = 0
    for line in document["text"].splitlines(keepends=True):
        doc, end = nlp.make_doc(line.rstrip()), start + len(line)
        inside = (span for span in document["spans"] if span["label"] in LABELS and start <= span["start"] < end)
        marked = [doc.char_span(span["start"] - start, span["end"] - start, span["label"]) for span in inside]
        doc.ents = [span for span in marked if span is not None]  # what cuts a token cannot be learned
        if len(doc):
            yield Example(nlp.make_doc(doc.text), doc)
        start = end


def _alone(nlp: Language, documents: list[dict[str, Any]], label: str) -> float:
    """Return the strict F1 of the trained pipeline by itself."""
    hits = total = 0
    for document in documents:
        gold = {(span["start"], span["end"]) for span in document["spans"] if span["label"] == label}
        found = {(e.start_char, e.end_char) for e in nlp(document["text"]).ents if e.label_ == label}
        hits, total = hits + len(gold & found), total + len(gold) + len(found)
    return 2 * hits / total


def figures(corpus: Corpus, model: str) -> dict[str, dict[str, dict[str, float]]]:
    """Return strict F1 of people and bodies by set and label, without the model and with it."""
    sets: dict[str, Callable[[str | None], list[Sample]]] = {
        "worldwide odd": lambda path: samples(corpus, path)[1::2],
        "press": lambda path: annotated(SHARED / "press", "*", path),
        "own t*": lambda path: annotated(ROOT / "data", "t*", path),
        "own": lambda path: annotated(ROOT / "data", "[!t]*", path),
    }
    return {
        name: {
            label: {"without": strict(read(None), label).f1, "with": strict(read(model), label).f1} for label in LABELS
        }
        for name, read in sets.items()
    }


if __name__ == "__main__":
    main()
