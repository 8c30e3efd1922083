"""What Alembic runs to apply a revision: on the connection that the store hands in."""

from alembic import context

from bot.store.schema import METADATA

# One transaction for all: a crash in the middle leaves the database as it was.
context.configure(
    connection=context.config.attributes["connection"], target_metadata=METADATA, transactional_ddl=True
)
with context.begin_transaction():
    context.run_migrations()
