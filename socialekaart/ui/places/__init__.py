"""Looking up addresses: the work under Instellingen, and suggestions while somebody types one."""
