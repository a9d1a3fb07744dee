"""Use cases: one method, one transaction, returning the value to show next.

What goes into the audit: every change; every page, register, score board or group that is opened with
what it says about people; every paper that is printed or saved; every list the command line gives out.
A list of people or a search in the window is no look at one person, so it is not recorded: whoever they
open from it is.
"""
