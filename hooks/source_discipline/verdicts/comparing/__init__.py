"""How a written number and its subject are compared with a recorded one."""
