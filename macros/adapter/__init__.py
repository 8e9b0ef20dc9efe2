"""The doors to MkDocs and mkdocs-macros; nothing else imports either."""
