"""What readers come to do, done again in Chromium and counted."""
