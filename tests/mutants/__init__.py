"""Makes small faults in the program, one at a time, and sees which the tests find.

Our own: mutmut leaves out what stands at the top of a module, such as the policy of
headers, and writes a second tree of sources; cosmic-ray brings a database and a
server. Here a fault is never written to disk: each is tried in a fork that is given
the changed module when it imports it. So this needs Linux or macOS.
"""
