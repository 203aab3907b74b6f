/// Has the kernel refuse this process, and all that it starts, every socket but those of the machine
/// itself (`AF_UNIX`). It can't be taken back.
///
/// Returns 0, or the system's error number where the kernel knows no such thing.
int confinement_deny_network(void);
