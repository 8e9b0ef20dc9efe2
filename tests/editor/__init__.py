"""The copy of Sveltia CMS that `/admin/` serves: from where, and which files."""
