#include <sqlite3.h>

// `sqlite3_db_config` takes any number of arguments, and Swift calls no such function.
static inline int csqlite_configure(sqlite3 *database, int setting, int value) {
  return sqlite3_db_config(database, setting, value, (int *)0);
}

// The byte of the statement that the last error is about; -1 where that is not known, as before 3.38.
static inline int csqlite_error_offset(sqlite3 *database) {
#if SQLITE_VERSION_NUMBER >= 3038000
  return sqlite3_error_offset(database);
#else
  (void)database;
  return -1;
#endif
}
