"""The way out of MkDocs, tried: `make exit-drill`."""
