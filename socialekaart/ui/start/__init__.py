"""The page 'Start bij de vraag'."""
