"""The content by id: model, addresses, usage, decisions. No HTML is made here."""
