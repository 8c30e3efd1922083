"""Where one article finds what others tell of names: its tables and columns."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text, UniqueConstraint

from bot.store.schema import METADATA

NAMED = Table(
    "named",
    METADATA,
    Column("id", Integer, primary_key=True, comment="whom `naming` rows tell of"),
    Column("office", Text, nullable=False, comment="its forms without gender; empty: by name alone"),
    Column("lands", Text, nullable=False, comment="the countries that the office is of; empty: none told"),
    Column("family", Text, nullable=False, comment="the last unit of the name"),
    Column("name", Text, nullable=False, comment="as it is written"),
    Column("units", Text, nullable=False, comment="its units in one spelling, a space between them"),
    Column("woman", Integer, nullable=False, comment="1: the office is told as a woman's; else 0"),
    # Also answers: who held this office?
    UniqueConstraint("office", "lands", "name", "woman"),
    # Who bears this family?
    Index(None, "family"),
    comment="people and their offices, each once, whoever tells of them; nobody may any longer",
)

NAMING = Table(
    "naming",
    METADATA,
    Column(
        "article_id",
        ForeignKey("article.id", ondelete="CASCADE"),
        primary_key=True,
        comment="tells of it, as it reads now",
    ),
    Column("named_id", ForeignKey("named.id"), primary_key=True, comment="who, and in which office"),
    Column("day", Integer, comment="of publication, as date.toordinal counts; NULL: unknown"),
    Column("alone", Integer, nullable=False, comment="1: the family alone stands for the bearer; else 0"),
    # When do how many tell of it?
    Index(None, "named_id", "day", "alone"),
    sqlite_with_rowid=False,
    comment="which article names whom",
)

ASKED_NAME = Table(
    "asked_name",
    METADATA,
    Column(
        "article_id",
        ForeignKey("article.id", ondelete="CASCADE"),
        primary_key=True,
        comment="asks, as it reads now",
    ),
    Column("office", Text, primary_key=True, comment="whose holder it leaves open; empty: a family is asked"),
    Column("lands", Text, primary_key=True, comment="of which countries; *: of any"),
    Column(
        "family", Text, primary_key=True, comment="whose bearer it leaves open; empty: an office is asked"
    ),
    Column("day", Integer, comment="of publication, as in `naming`; NULL: unknown"),
    sqlite_with_rowid=False,
    comment="whom an article leaves to others to name",
)
