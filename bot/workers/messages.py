"""What goes over the line between the bot and a process that works for it."""

from struct import Struct

# Length of the packed task in bytes, CPU time in seconds.
TASK = Struct("!Qd")
# One of the kinds below, whether the process ends after it, length of what follows in bytes.
ANSWER = Struct("!B?Q")
READY, RETURNED, RAISED, TOO_LARGE = range(4)
