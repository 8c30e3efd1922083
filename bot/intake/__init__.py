"""What arrives: files read into articles, decided upon and stored."""

from bot.intake.adding import Adding, Download, Fetch
from bot.intake.candidates import candidate, digest, read_candidate
from bot.intake.decide import decide
from bot.intake.examples import load_examples
from bot.intake.guarding import candidate_guarded
from bot.intake.ingest import add_paths, settle
from bot.intake.links import article_link
from bot.intake.ports import Articles
from bot.intake.read import LIMIT_BYTES, read
from bot.intake.report import Outcome, Report

__all__ = [
    "LIMIT_BYTES",
    "Adding",
    "Articles",
    "Download",
    "Fetch",
    "Outcome",
    "Report",
    "add_paths",
    "article_link",
    "candidate",
    "candidate_guarded",
    "decide",
    "digest",
    "load_examples",
    "read",
    "read_candidate",
    "settle",
]
