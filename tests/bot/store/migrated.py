"""What later migrations made: a test that goes back behind them takes it away, children first."""

FEEDS = ("revisit", "feed_page", "feed_item", "feed_host", "feed", "look", "repeated")
