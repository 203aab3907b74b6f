import TestSupport
import Testing

/// Every table that a command writes, read by Python's reader and by DuckDB, which agree on each cell.
@Suite(
  .timeLimit(.minutes(10)), .enabled("duckdb is not here") { Tool.hasPython("csv", "duckdb") })
struct TableReaderTests {
  /// DuckDB is told nothing but the dialect, and finds out the kinds of the columns itself.
  private static let program = """
    import csv, duckdb, json, sys
    path, numbers = sys.argv[1], sys.argv[2].split(',')
    with open(path, newline='', encoding='utf-8') as file:
        rows = list(csv.reader(file, strict=True))
    assert len(rows) > 1 and len(set(map(len, rows))) == 1, rows
    dialect = "header=true, delim=',', quote='\\"', escape='\\"', strict_mode=true"
    read = duckdb.sql(f"select * from read_csv('{path}', {dialect}, all_varchar=true)")
    assert read.columns == rows[0], (read.columns, rows[0])
    cells = [['' if cell is None else cell for cell in row] for row in read.fetchall()]
    assert cells == rows[1:], (cells, rows[1:])
    typed = duckdb.sql(f"select * from read_csv('{path}', {dialect})")
    kinds = dict(zip(typed.columns, map(str, typed.types)))
    wrong = {name: kinds[name] for name in numbers if kinds[name] not in ('BIGINT', 'DOUBLE')}
    assert not wrong, wrong
    print(len(cells))
    """

  @Test(
    arguments: [
      (["check"], "target,measured,line,column"), (["status"], "target,measured,line,column"),
      (["diff", "HEAD~1", "HEAD"], "points,old_line,new_line"),
      (["history", "proeve/digital"], "value"),
      (["upcoming", "--within", "24m"], "days_left,line,column"),
      (["compare", "andel"], "value,period"),
    ])
  func bothReadersFindTheSameCells(words: [String], numbers: String) throws {
    for text in HostileTextTests.texts {
      let git = try HostileTextTests.repository(text, file: "a,\"b", message: "=1+1,\";")
      let day = words[0] == "history" ? [] : ["--as-of", "2013-06-30"]
      let path = git.path + "/ud.csv"
      let outcome = try BuiltCommand.run(
        words + day + ["--format", "csv", "--output", path], in: git.path,
        environment: HostileTextTests.surroundings)
      #expect(outcome.status < 2, "\(outcome.errors)")
      let read = try Tool.run(
        #require(Tool.path("python3")), ["-c", Self.program, path, numbers])
      #expect(read.status == 0, "\(read.output)")
    }
  }
}
