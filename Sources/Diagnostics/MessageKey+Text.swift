extension MessageKey {
  /// The wording in both languages; `{name}` stands for the argument of that name.
  package var text: LocalizedText {
    switch self {
    // MARK: Files
    case .fileNotFound:
      LocalizedText(da: "{path} findes ikke", en: "{path} does not exist")
    case .fileNotRegular:
      LocalizedText(da: "{path} er ikke en almindelig fil", en: "{path} is not a regular file")
    case .fileNotPermitted:
      LocalizedText(da: "{path} må ikke læses", en: "{path} may not be read")
    case .fileTooLarge:
      LocalizedText(
        da: "{path} er større end grænsen på {limit} byte",
        en: "{path} is larger than the limit of {limit} bytes")
    case .fileFailed:
      LocalizedText(
        da: "{path} kunne ikke læses (systemfejl {code})",
        en: "{path} could not be read (system error {code})")
    case .filePointer:
      LocalizedText(
        da: "{path} siger kun, hvor Git LFS gemmer filen; selve filen er her ikke",
        en: "{path} only says where Git LFS keeps the file; the file itself is not here")
    case .fileNotFetched:
      LocalizedText(
        da: "indholdet af {path} er ikke hentet, for klonen er lavet med et filter",
        en: "the contents of {path} were not fetched, since the clone was made with a filter")
    case .helpFilePointer:
      LocalizedText(
        da: "hent den med git lfs pull; ældre versioner kan kun læses, når filen ligger i git selv",
        en:
          "fetch it by git lfs pull; older versions can only be read when the file is in git itself"
      )
    case .helpRaiseLimit:
      LocalizedText(
        da: "grænsen kan sættes op med --{option}", en: "the limit can be raised by --{option}")
    case .networkNotDenied:
      LocalizedText(
        da: "styresystemet kan ikke nægte kørslen adgang til nettet (systemfejl {code})",
        en: "the system can't deny the run the network (system error {code})")
    case .runTooLong:
      LocalizedText(
        da: "kørslen tog længere tid end grænsen på {limit} sekunder",
        en: "the run took longer than the limit of {limit} seconds")
    case .runTooLarge:
      LocalizedText(
        da: "kørslen brugte mere hukommelse end grænsen på {limit} byte",
        en: "the run held more memory than the limit of {limit} bytes")
    case .helpFileNotFetched:
      LocalizedText(
        da: "hent det med git fetch --refetch --no-filter, eller lav klonen uden --filter",
        en: "fetch it by git fetch --refetch --no-filter, or make the clone without --filter")
    // MARK: Databases
    case .databaseAddressMalformed:
      LocalizedText(
        da: "»{text}« er ikke en adresse på en database",
        en: "'{text}' is not the address of a database")
    case .databaseAddressInvisible:
      LocalizedText(
        da: "adressen på databasen har et tegn, der ikke kan ses, eller et mellemrum",
        en: "the address of the database has a character that can't be seen, or a space")
    case .databasePathEmpty:
      LocalizedText(
        da: "adressen mangler stien til SQLite-databasen",
        en: "the address lacks the path of the SQLite database")
    case .databasePasswordInClear:
      LocalizedText(
        da: "adgangskoden til {connection} står i klartekst",
        en: "the password for {connection} is written in clear")
    case .databaseParameterRefused:
      LocalizedText(
        da: "»{name}« må ikke stå i adressen på en database",
        en: "'{name}' may not stand in the address of a database")
    case .databaseParameterTwice:
      LocalizedText(
        da: "»{name}« står to gange i adressen på databasen",
        en: "'{name}' stands twice in the address of the database")
    case .databaseCertificatePath:
      LocalizedText(
        da: "stien til certifikatet, »{path}«, fører ud af mappen",
        en: "the path of the certificate, '{path}', leads out of the folder")
    case .databaseVariableMalformed:
      LocalizedText(
        da: "»{text}« er ikke navnet på en miljøvariabel",
        en: "'{text}' is not the name of an environment variable")
    case .databaseVariableMisplaced:
      LocalizedText(
        da: "en miljøvariabel kan ikke stå i stien til en SQLite-database",
        en: "an environment variable can't stand in the path of an SQLite database")
    case .databaseVariableNotAllowed:
      LocalizedText(
        da: "kørslen må ikke give miljøvariablen {name} videre til {connection}",
        en: "the run may not hand the environment variable {name} on to {connection}")
    case .databaseVariableNotSet:
      LocalizedText(
        da: "miljøvariablen {name} er ikke sat",
        en: "the environment variable {name} is not set")
    case .databaseVariableInvisible:
      LocalizedText(
        da: "miljøvariablen {name} har et tegn, der ikke kan ses",
        en: "the environment variable {name} has a character that can't be seen")
    case .databaseNameMalformed:
      LocalizedText(
        da: "»{text}« er ikke navnet på en tabel eller en kolonne",
        en: "'{text}' is not the name of a table or a column")
    case .databaseQueryEmpty:
      LocalizedText(
        da: "forespørgslen er tom",
        en: "the query is empty")
    case .databaseTextInvisible:
      LocalizedText(
        da: "forespørgslen har et nultegn",
        en: "the query has a null character")
    case .databaseTextTooLong:
      LocalizedText(
        da: "forespørgslen er længere end grænsen på {limit} byte",
        en: "the query is longer than the limit of {limit} bytes")
    case .databaseOffline:
      LocalizedText(
        da: "kørslen er nægtet adgang til nettet, så {connection} kan ikke nås",
        en: "the run is denied the network, so {connection} can't be reached")
    case .databaseProgramMissing:
      LocalizedText(
        da: "databaser læses med programmet {program}, og det findes ikke her",
        en: "databases are read by the program {program}, and it is not here")
    case .databaseProgramNotStarted:
      LocalizedText(
        da: "programmet {program} kunne ikke startes (systemfejl {code})",
        en: "the program {program} could not be started (system error {code})")
    case .databaseProgramStopped:
      LocalizedText(
        da: "programmet {program} stoppede, før alle rækker var læst (kode {code}): {text}",
        en: "the program {program} stopped before all rows were read (code {code}): {text}")
    case .databaseRefused:
      LocalizedText(
        da: "databasen gav ikke sine rækker: {text}",
        en: "the database did not give its rows: {text}")
    case .databaseNotBuiltIn:
      LocalizedText(
        da: "denne udgave af programmet kan ikke læse {kind}",
        en: "this build of the program can't read {kind}")
    case .databaseUnreachable:
      LocalizedText(
        da: "der er ingen forbindelse til {connection}: {text}",
        en: "there is no connection to {connection}: {text}")
    case .databaseFailed:
      LocalizedText(
        da: "{connection} svarer: {text}",
        en: "{connection} answers: {text}")
    case .databaseFailedAt:
      LocalizedText(
        da:
          "{connection} svarer: {text}, ved »{word}« (linje {line}, tegn {column} i forespørgslen)",
        en:
          "{connection} answers: {text}, at '{word}' (line {line}, character {column} of the query)"
      )
    case .databaseFailedAtEnd:
      LocalizedText(
        da: "{connection} svarer: {text}, ved slutningen af forespørgslen",
        en: "{connection} answers: {text}, at the end of the query")
    case .databaseTimedOut:
      LocalizedText(
        da: "{connection} var ikke færdig med at svare efter {seconds} sekunder",
        en: "{connection} had not finished its answer after {seconds} seconds")
    case .databaseWrites:
      LocalizedText(
        da: "der må kun læses i {connection}: {text}",
        en: "only reading is allowed in {connection}: {text}")
    case .databaseSeveralStatements:
      LocalizedText(
        da: "forespørgslen er mere end én SQL-sætning",
        en: "the query is more than one SQL statement")
    case .databaseNothingAsked:
      LocalizedText(
        da: "siger ikke, hvad databasen skal spørges om",
        en: "does not say what the database is to be asked for")
    case .helpDatabaseTableOrQuery:
      LocalizedText(
        da: "skriv table: og tabellens navn, eller query: og én SELECT",
        en: "write table: and the table's name, or query: and one SELECT")
    case .databaseBothAsked:
      LocalizedText(
        da: "table og query kan ikke stå sammen",
        en: "table and query can't stand together")
    case .databaseTidyTable:
      LocalizedText(
        da: "en tabel i format: tidy skal læses med query, eller som format: table med columns",
        en: "a table in format: tidy is to be read by query, or as format: table with columns")
    case .databaseKeyOfFile:
      LocalizedText(
        da: "»{key}« gælder filer, ikke databaser",
        en: "'{key}' is for files, not for databases")
    case .databaseKeyWithoutAddress:
      LocalizedText(
        da: "»{key}« gælder databaser: from er en fil",
        en: "'{key}' is for databases: from is a file")
    case .databaseNoColumns:
      LocalizedText(
        da: "forespørgslen giver ingen rækker; den skal være én SELECT",
        en: "the query gives no rows; it has to be one SELECT")
    case .databaseNotSQLite:
      LocalizedText(
        da: "{connection} er ikke en SQLite-database, eller den er krypteret",
        en: "{connection} is not an SQLite database, or it is encrypted")
    case .databaseLocked:
      LocalizedText(
        da: "{connection} er låst af et andet program",
        en: "{connection} is locked by another program")
    case .databaseNotOpened:
      LocalizedText(
        da: "{connection} kunne ikke åbnes: {text}",
        en: "{connection} could not be opened: {text}")
    case .databaseCellNotText:
      LocalizedText(
        da: "{connection} har noget, der ikke er tekst i UTF-8, i kolonnen {column}, række {row}",
        en: "{connection} has something that is not text in UTF-8 in the column {column}, row {row}"
      )
    case .databaseRequestMalformed:
      LocalizedText(
        da: "programmet forstår ikke, hvad det bliver bedt om",
        en: "the program does not understand what it is asked for")
    case .databaseRowsNotWritten:
      LocalizedText(
        da: "rækkerne kunne ikke skrives (systemfejl {code})",
        en: "the rows could not be written (system error {code})")
    case .databaseUsage:
      LocalizedText(
        da:
          "brug: {program} [--language da|en]. Programmet startes af kanaltjek og får at vide, hvad det skal læse, på sit standardinput",
        en:
          "usage: {program} [--language da|en]. The program is started by kanaltjek and told what to read on its standard input"
      )
    case .helpDatabaseAddress:
      LocalizedText(
        da: "skriv postgresql://bruger@vært/database eller sqlite:sti/til/fil",
        en: "write postgresql://user@host/database or sqlite:path/to/file")
    case .helpDatabasePassword:
      LocalizedText(
        da:
          "lad koden stå i ~/.pgpass, eller skriv en miljøvariabel i stedet, og giv kørslen --allow-env NAVN",
        en:
          "keep it in ~/.pgpass, or write an environment variable instead, and give the run --allow-env NAME"
      )
    case .helpDatabaseParameters:
      LocalizedText(
        da: "det, der må stå, er: {names}",
        en: "what may stand there is: {names}")
    case .helpDatabaseCertificate:
      LocalizedText(
        da: "skriv en sti nedad fra mappen over strategierne",
        en: "write a path down from the folder above the strategies")
    case .helpDatabaseVariable:
      LocalizedText(
        da: "et navn er store bogstaver, tal og understreg, som PGPASSWORD",
        en: "a name is capital letters, digits and underscores, such as PGPASSWORD")
    case .helpDatabaseVariableAllowed:
      LocalizedText(
        da: "giv kørslen --allow-env {name}, hvis du stoler på den, der har skrevet adressen",
        en: "give the run --allow-env {name} if you trust whoever wrote the address")
    case .helpDatabaseVariableSet:
      LocalizedText(
        da: "sæt {name}, før kommandoen køres",
        en: "set {name} before the command is run")
    case .helpDatabaseName:
      LocalizedText(
        da: "skriv navnet, som det er i databasen, om nødvendigt som skema.tabel",
        en: "write the name as it is in the database, where needed as schema.table")
    case .helpDatabaseQuery:
      LocalizedText(
        da: "skriv én SELECT uden semikolon",
        en: "write one SELECT without a semicolon")
    case .helpDatabaseOffline:
      LocalizedText(
        da: "kør uden --offline, eller brug en database på samme maskine",
        en: "run without --offline, or use a database on the same machine")
    case .helpDatabaseProgram:
      LocalizedText(
        da: "byg det med make run, og læg det ved siden af kanaltjek eller i PATH",
        en: "build it by make run, and put it beside kanaltjek or into PATH")
    // MARK: Versions
    case .gitAbsent:
      LocalizedText(
        da: "versioner læses med kommandoen git, og den findes ikke her",
        en: "versions are read by the command git, and it is not here")
    case .gitNotARepository:
      LocalizedText(
        da: "mappen her er ikke del af et git-depot, så der er ingen versioner i den",
        en: "the folder is not part of a git repository, so there are no versions in it")
    case .gitForeignOwner:
      LocalizedText(
        da: "git vil ikke læse depotet, for en anden bruger ejer det",
        en: "git will not read the repository, since another user owns it")
    case .gitLooksLikeAnOption:
      LocalizedText(
        da: "{name} begynder med en bindestreg og kan ikke være en version",
        en: "{name} begins with a hyphen and can't be a version")
    case .gitUnknownRevision:
      LocalizedText(
        da: "der er ingen gren, intet mærke og ingen commit ved navn {name}",
        en: "there is no branch, tag or commit named {name}")
    case .gitAmbiguous:
      LocalizedText(
        da: "{name} kan være flere versioner", en: "{name} may be several versions")
    case .gitNotACommit:
      LocalizedText(
        da: "{name} er ikke en commit, men noget andet i depotet",
        en: "{name} is not a commit but something else in the repository")
    case .gitNoCommits:
      LocalizedText(
        da: "der er endnu ingen commit i depotet", en: "there is no commit in the repository yet")
    case .gitNoWorkingTree:
      LocalizedText(
        da: "depotet har ingen filer på disken; skriv to versioner",
        en: "the repository has no files on disk; write two versions")
    case .revisionAndFile:
      LocalizedText(
        da: "{word} er både en fil og en version", en: "{word} is both a file and a version")
    case .helpRevisionAndFile:
      LocalizedText(
        da: "skriv ./{word} for filen eller {word}: for versionen",
        en: "write ./{word} for the file or {word}: for the version")
    case .wordWorkingTree: LocalizedText(da: "filerne på disken", en: "the files on disk")
    case .usageCompareSides:
      LocalizedText(
        da: "skriv det gamle og det nye: to filer, to mapper eller to versioner, "
          + "for eksempel main HEAD eller v2012:strategies/holbaek strategies/holbaek",
        en: "write the old and the new: two files, two folders or two versions, "
          + "such as main HEAD or v2012:strategies/holbaek strategies/holbaek")
    case .gitNoMergeBase:
      LocalizedText(
        da: "{first} og {second} har ingen fælles commit",
        en: "{first} and {second} have no commit in common")
    case .gitMissingPath:
      LocalizedText(
        da: "{path} findes ikke i {revision}", en: "{path} does not exist in {revision}")
    case .gitTooMuch:
      LocalizedText(
        da: "git {command} giver mere end grænsen på {limit} byte",
        en: "git {command} gives more than the limit of {limit} bytes")
    case .gitFailed:
      LocalizedText(
        da: "git {command} lykkedes ikke: {text}", en: "git {command} did not succeed: {text}")
    case .gitSystemFault:
      LocalizedText(
        da: "git {command} kunne ikke køres (systemfejl {code})",
        en: "git {command} could not be run (system error {code})")
    case .helpGitAbsent:
      LocalizedText(
        da: "installér git, eller sammenlign filer og mapper",
        en: "install git, or compare files and folders")
    case .helpGitNotARepository:
      LocalizedText(
        da: "gå til en mappe i depotet, eller skriv to filer eller mapper",
        en: "go to a folder of the repository, or write two files or folders")
    case .helpGitForeignOwner:
      LocalizedText(
        da: "er der tillid til det, så skriv i dets øverste mappe: "
          + "git config --global --add safe.directory \"$PWD\"",
        en: "if it is trusted, write in its top folder: "
          + "git config --global --add safe.directory \"$PWD\"")
    case .helpGitShallow:
      LocalizedText(
        da: "klonen har kun de nyeste commits; hent resten med git fetch --unshallow, "
          + "eller skriv fetch-depth: 0 i GitHub Actions",
        en: "the clone only has the newest commits; fetch the others by git fetch --unshallow, "
          + "or write fetch-depth: 0 in GitHub Actions")
    case .helpGitAmbiguous:
      LocalizedText(
        da:
          "skriv heads/{name} for grenen, tags/{name} for mærket, eller flere af commit-nummerets cifre",
        en:
          "write heads/{name} for the branch, tags/{name} for the tag, or more digits of the commit"
      )
    case .pathLeavesRoot:
      LocalizedText(
        da: "{path} ligger uden for mappen, der arbejdes i",
        en: "{path} lies outside the folder that is worked in")
    case .absolutePath:
      LocalizedText(
        da: "{path} er en absolut sti; skriv den i forhold til filen",
        en: "{path} is an absolute path; write it relative to the file")
    case .emptyFile:
      LocalizedText(da: "filen er tom", en: "the file is empty")
    case .stdoutNotWritten:
      LocalizedText(
        da: "standard-ud kunne ikke skrives (systemfejl {code})",
        en: "standard output could not be written (system error {code})")
    case .outputNotWritten:
      LocalizedText(
        da: "{path} kunne ikke skrives (systemfejl {code})",
        en: "{path} could not be written (system error {code})")
    case .workbookNotBuiltIn:
      LocalizedText(
        da: "dette program er bygget uden regneark (xlsx)",
        en: "this program was built without workbooks (xlsx)")
    case .workbookRows:
      LocalizedText(
        da: "arket »{sheet}« har {count} rækker; et regneark har plads til {limit}",
        en: "the sheet '{sheet}' has {count} rows; a workbook has room for {limit}")
    case .workbookColumns:
      LocalizedText(
        da: "arket »{sheet}« har {count} kolonner; et regneark har plads til {limit}",
        en: "the sheet '{sheet}' has {count} columns; a workbook has room for {limit}")
    case .workbookCellCut:
      LocalizedText(
        da: "[… afkortet: teksten er på {count} tegn, og en celle har plads til {limit}]",
        en: "[… cut: the text has {count} characters, and a cell has room for {limit}]")
    case .workbookNotPacked:
      LocalizedText(
        da: "regnearket kunne ikke pakkes (fejl {code} fra minizip)",
        en: "the workbook could not be packed (error {code} from minizip)")
    case .helpWorkbookNotBuiltIn:
      LocalizedText(
        da: "vælg et andet format, fx csv, eller byg programmet uden --disable-default-traits",
        en: "choose another format, such as csv, or build without --disable-default-traits")
    case .helpWorkbookTooLarge:
      LocalizedText(
        da: "vælg formatet csv, eller tag færre strategier eller år med",
        en: "choose the format csv, or take fewer strategies or years")
    case .helpWorkbookNotPacked:
      LocalizedText(
        da: "se efter, om maskinen har mere hukommelse, eller vælg formatet csv",
        en: "see whether the machine has more memory, or choose the format csv")
    case .spreadsheetNotBuiltIn:
      LocalizedText(
        da: "dette program er bygget uden læsning af regneark (xlsx, ods)",
        en: "this program was built without reading workbooks (xlsx, ods)")
    case .spreadsheetNone:
      LocalizedText(
        da: "filen er ikke et regneark i formatet xlsx eller ods",
        en: "the file is not a workbook in the format xlsx or ods")
    case .spreadsheetEncrypted:
      LocalizedText(
        da: "regnearket er låst med en adgangskode",
        en: "the workbook is locked by a password")
    case .spreadsheetOtherFormat:
      LocalizedText(
        da: "regnearket er i formatet {format}, som ikke læses her",
        en: "the workbook is in the format {format}, which is not read here")
    case .spreadsheetBroken:
      LocalizedText(
        da: "regnearket er beskadiget: filen er ikke hel",
        en: "the workbook is damaged: the file is not whole")
    case .spreadsheetPartMissing:
      LocalizedText(
        da: "regnearket er beskadiget: {part} mangler i det",
        en: "the workbook is damaged: it lacks {part}")
    case .spreadsheetPartTwice:
      LocalizedText(
        da: "regnearket er beskadiget: {part} er der to gange",
        en: "the workbook is damaged: it has {part} twice")
    case .spreadsheetPartPacked:
      LocalizedText(
        da: "regnearket er beskadiget: {part} kan ikke pakkes ud helt",
        en: "the workbook is damaged: {part} can't be unpacked whole")
    case .spreadsheetPartNotXML:
      LocalizedText(
        da: "regnearket er beskadiget: {part} kan ikke læses efter linje {line}",
        en: "the workbook is damaged: {part} can't be read beyond line {line}")
    case .spreadsheetPartDoctype:
      LocalizedText(
        da: "{part} i regnearket har en DOCTYPE, og det har intet ægte regneark",
        en: "{part} in the workbook has a DOCTYPE, and no real workbook has one")
    case .spreadsheetCellBroken:
      LocalizedText(
        da: "regnearket er beskadiget: cellen {cell} kan ikke læses",
        en: "the workbook is damaged: the cell {cell} can't be read")
    case .spreadsheetNoSheet:
      LocalizedText(
        da: "regnearket har intet ark, der hedder »{sheet}«",
        en: "the workbook has no sheet named '{sheet}'")
    case .spreadsheetSeveralSheets:
      LocalizedText(
        da: "flere ark har indhold: {sheets}",
        en: "several sheets have content: {sheets}")
    case .spreadsheetEmptySheet:
      LocalizedText(
        da: "arket »{sheet}« er tomt, hvor der skulle læses",
        en: "the sheet '{sheet}' is empty where it was to be read")
    case .spreadsheetEmpty:
      LocalizedText(
        da: "regnearket har intet synligt ark med indhold",
        en: "the workbook has no visible sheet with content")
    case .spreadsheetBadRange:
      LocalizedText(
        da: "»{range}« er ikke et område i et regneark",
        en: "'{range}' is not a range of a workbook")
    case .spreadsheetFormulas:
      LocalizedText(
        da: "formler uden beregnet værdi: {count}, først i {cells}",
        en: "formulas without a calculated value: {count}, first in {cells}")
    case .spreadsheetTooManyParts:
      LocalizedText(
        da: "regnearket består af flere end {limit} dele",
        en: "the workbook is made of more than {limit} parts")
    case .spreadsheetPartTooLarge:
      LocalizedText(
        da: "{part} i regnearket fylder mere end grænsen på {limit} byte, når det er pakket ud",
        en: "{part} in the workbook takes more than the limit of {limit} bytes when unpacked")
    case .spreadsheetTooLarge:
      LocalizedText(
        da: "regnearket fylder mere end grænsen på {limit} byte, når det er pakket ud",
        en: "the workbook takes more than the limit of {limit} bytes when unpacked")
    case .spreadsheetPartRatio:
      LocalizedText(
        da: "{part} i regnearket fylder over {limit} gange mere, når det er pakket ud",
        en: "{part} in the workbook takes over {limit} times more when unpacked")
    case .spreadsheetPartDepth:
      LocalizedText(
        da: "{part} i regnearket har mere end {limit} niveauer inden i hinanden",
        en: "{part} in the workbook has more than {limit} levels inside each other")
    case .spreadsheetTooManyCells:
      LocalizedText(
        da: "arket »{sheet}« har mere end {limit} celler",
        en: "the sheet '{sheet}' has more than {limit} cells")
    case .spreadsheetTooManyRows:
      LocalizedText(
        da: "arket »{sheet}« har mere end {limit} rækker",
        en: "the sheet '{sheet}' has more than {limit} rows")
    case .spreadsheetTooManyColumns:
      LocalizedText(
        da: "arket »{sheet}« har mere end {limit} kolonner",
        en: "the sheet '{sheet}' has more than {limit} columns")
    case .spreadsheetTooMuchText:
      LocalizedText(
        da: "teksten i arket »{sheet}« fylder mere end grænsen på {limit} byte",
        en: "the text in the sheet '{sheet}' takes more than the limit of {limit} bytes")
    case .helpSpreadsheetNotBuiltIn:
      LocalizedText(
        da: "gem tabellen som .csv, eller byg programmet uden --disable-default-traits",
        en: "save the table as .csv, or build without --disable-default-traits")
    case .helpSpreadsheetNone:
      LocalizedText(
        da: "gem tabellen som .xlsx, .ods eller .csv",
        en: "save the table as .xlsx, .ods or .csv")
    case .helpSpreadsheetEncrypted:
      LocalizedText(
        da: "åbn det, fjern adgangskoden, og gem det igen",
        en: "open it, remove the password, and save it again")
    case .helpSpreadsheetOtherFormat:
      LocalizedText(
        da: "åbn det i Excel, og gem det som .xlsx eller .csv",
        en: "open it in Excel, and save it as .xlsx or .csv")
    case .helpSpreadsheetBroken:
      LocalizedText(
        da: "hent filen igen, eller åbn den i Excel, og gem den på ny",
        en: "fetch the file again, or open it in Excel and save it anew")
    case .helpSpreadsheetSheets:
      LocalizedText(
        da: "arkene er: {sheets}",
        en: "the sheets are: {sheets}")
    case .helpSpreadsheetNearestSheet:
      LocalizedText(
        da: "mente du »{nearest}«? Arkene er: {sheets}",
        en: "did you mean '{nearest}'? The sheets are: {sheets}")
    case .helpSpreadsheetSeveralSheets:
      LocalizedText(
        da: "vælg et af dem med sheet: og arkets navn",
        en: "choose one of them by sheet: and the sheet's name")
    case .helpSpreadsheetEmpty:
      LocalizedText(
        da: "vælg arket med sheet: og området med range:; arkene er: {sheets}",
        en: "choose the sheet by sheet: and the range by range:; the sheets are: {sheets}")
    case .helpSpreadsheetBadRange:
      LocalizedText(
        da: "skriv det som i Excel: A3:F200, A3:F eller A:F",
        en: "write it as in Excel: A3:F200, A3:F or A:F")
    case .helpSpreadsheetFormulas:
      LocalizedText(
        da: "åbn regnearket i Excel, og gem det, så bliver værdierne beregnet",
        en: "open the workbook in Excel and save it, which calculates the values")
    case .helpSpreadsheetTooLarge:
      LocalizedText(
        da: "del regnearket op, eller gem tabellen som .csv",
        en: "split the workbook, or save the table as .csv")
    case .moreOfAKind:
      LocalizedText(
        da: "… og {count} til af samme slags i {kind}",
        en: "… and {count} more of the kind in {kind}")
    case .importDialectText:
      LocalizedText(
        da: "{encoding}, {delimiter} mellem felterne",
        en: "{encoding}, {delimiter} between cells")
    case .importDialectSheet:
      LocalizedText(da: "regneark, arket »{sheet}«", en: "workbook, the sheet '{sheet}'")
    case .importHeaderRow:
      LocalizedText(da: "overskrifterne står i linje {row}", en: "the headers are in line {row}")
    case .delimiterSemicolon:
      LocalizedText(da: "semikolon", en: "semicolon")
    case .delimiterTab:
      LocalizedText(da: "tabulator", en: "tab")
    case .delimiterComma:
      LocalizedText(da: "komma", en: "comma")
    case .delimiterBar:
      LocalizedText(da: "lodret streg", en: "bar")
    case .importFormTidy:
      LocalizedText(
        da: "en række for hvert tal, med indikator, periode og værdi",
        en: "a row for each figure, with indicator, period and value")
    case .importFormHeadings:
      LocalizedText(
        da: "flere tal i hver række, og overskriften over hvert af dem siger dets {column}",
        en: "several figures in each row, the heading above each saying its {column}")
    case .importFormTable:
      LocalizedText(da: "en række for hvert tal", en: "a row for each figure")
    case .importFormContacts:
      LocalizedText(
        da: "en række for hver henvendelse, eller for et antal af dem",
        en: "a row for each contact, or for a number of them")
    case .importFormKomhen:
      LocalizedText(
        da: "KL's henvendelsestælling, KOMHEN 2.0",
        en: "KL's count of contacts, KOMHEN 2.0")
    case .importReadAs:
      LocalizedText(da: "Læses som {form}: {meaning}.", en: "Read as {form}: {meaning}.")
    case .importColumns:
      LocalizedText(da: "Kolonner", en: "Columns")
    case .importNotUsed:
      LocalizedText(da: "bruges ikke", en: "not used")
    case .importInDoubt:
      LocalizedText(da: "i tvivl", en: "in doubt")
    case .importWords:
      LocalizedText(da: "Ord i »{title}«", en: "Words in '{title}'")
    case .importUnknown:
      LocalizedText(da: "ukendt", en: "unknown")
    case .importNoText:
      LocalizedText(da: "(tomt felt)", en: "(empty cell)")
    case .importPeriods:
      LocalizedText(
        da: "Perioder: {first} til {last}, {count} i alt.",
        en: "Periods: {first} to {last}, {count} in all.")
    case .importOnePeriod:
      LocalizedText(da: "Periode: {first}.", en: "Period: {first}.")
    case .importGaps:
      LocalizedText(da: "Mangler imellem: {periods}.", en: "Lacking between: {periods}.")
    case .importMoreGaps:
      LocalizedText(
        da: "Mangler imellem: {periods} og {count} mere.",
        en: "Lacking between: {periods} and {count} more.")
    case .importSumsContacts:
      LocalizedText(da: "Henvendelser fordelt på kanal", en: "Contacts by channel")
    case .importSumsFigures:
      LocalizedText(da: "Antal tal for hver indikator", en: "Number of figures of each indicator")
    case .importNoChannel:
      LocalizedText(da: "(ingen kanal)", en: "(no channel)")
    case .importNoIndicatorYet:
      LocalizedText(da: "(indikatoren er ikke valgt)", en: "(the indicator is not chosen)")
    case .importTotal:
      LocalizedText(da: "i alt", en: "in all")
    case .importFigures:
      LocalizedText(
        da: "Tal: {read} læst, {left} udeladt, {refused} afvist.",
        en: "Figures: {read} read, {left} left out, {refused} refused.")
    case .importRows:
      LocalizedText(
        da: "Rækker: {read} læst, {left} udeladt, {refused} afvist.",
        en: "Rows: {read} read, {left} left out, {refused} refused.")
    case .importRefusal:
      LocalizedText(da: "{count}: {cause} ({places})", en: "{count}: {cause} ({places})")
    case .importMoreRefusals:
      LocalizedText(
        da: "afvist af andre grunde: {count}",
        en: "refused for other reasons: {count}")
    case .importNotRead:
      LocalizedText(
        da: "Rækkerne er ikke læst, før det nedenfor er afgjort.",
        en: "The rows are not read before what stands below is settled.")
    case .importDoubts:
      LocalizedText(da: "Skal afgøres", en: "To be settled")
    case .importHints:
      LocalizedText(da: "Værd at vide", en: "Worth knowing")
    case .importProposed:
      LocalizedText(
        da: "Beskrivelsen, som --write lægger i {path}",
        en: "The description that --write puts into {path}")
    case .importExisting:
      LocalizedText(
        da: "Beskrivelsen i {path}, som filen er læst efter",
        en: "The description in {path}, by which the file was read")
    case .importWritten:
      LocalizedText(da: "Skrevet: {path}", en: "Written: {path}")
    case .importFiguresInDoubt:
      LocalizedText(
        da:
          "{column}: flere kolonner passer lige godt: {titles}; vælg én i beskrivelsen, eller lav filen om, så hvert tal står i en række for sig",
        en:
          "{column}: several columns fit equally: {titles}; choose one in the description, or change the file so that each figure stands in a row of its own"
      )
    case .importColumnsInDoubt:
      LocalizedText(
        da: "{column}: flere kolonner passer lige godt: {titles}; vælg én i beskrivelsen",
        en: "{column}: several columns fit equally: {titles}; choose one in the description")
    case .importNoColumn:
      LocalizedText(
        da: "{column}: ingen kolonne passer; skriv dens overskrift i beskrivelsen",
        en: "{column}: no column fits; write its title into the description")
    case .importNoPeriod:
      LocalizedText(
        da: "filen siger ikke, hvilken periode tallene gælder; skriv den i beskrivelsen",
        en: "the file does not say which period the figures are of; write it into the description")
    case .importPartedPeriod:
      LocalizedText(
        da: "perioden står i flere kolonner ({titles}); saml den i én, for eksempel 2025-03",
        en: "the period stands in several columns ({titles}); put it into one, such as 2025-03")
    case .importEncodingInDoubt:
      LocalizedText(
        da:
          "nogle felter er skrevet i ét tegnsæt og nogle i et andet; vælg tegnsættet i beskrivelsen",
        en:
          "some cells are written in one encoding and some in another; choose the encoding in the description"
      )
    case .importNoteEncoding:
      LocalizedText(
        da: "Filen blander to tegnsæt. Fjern tegnet # foran det, der skal gælde.",
        en: "The file mixes two encodings. Remove the # before the one that is to hold.")
    case .importDatesInDoubt:
      LocalizedText(
        da: "»{text}« kan være {first} eller {second}; vælg rækkefølgen i beskrivelsen",
        en: "'{text}' may be {first} or {second}; choose the order in the description")
    case .importNoIndicator:
      LocalizedText(
        da:
          "det er ikke sagt, hvilken indikator tallene er; giv --indicator ID, eller skriv den i beskrivelsen",
        en:
          "it is not said which indicator the figures are of; give --indicator ID, or write it into the description"
      )
    case .importWhichIndicator:
      LocalizedText(
        da:
          "det er ikke sagt, hvilken indikator tallene er; giv --indicator med en af disse: {indicators}",
        en:
          "it is not said which indicator the figures are of; give --indicator with one of these: {indicators}"
      )
    case .importUnknownIndicator:
      LocalizedText(
        da: "strategien har ingen indikator, der hedder »{id}«; den har: {indicators}",
        en: "the strategy has no indicator called '{id}'; it has: {indicators}")
    case .importUnknownWords:
      LocalizedText(
        da: "{column}: ukendte ord: {words}; skriv i beskrivelsen, hvad de står for",
        en:
          "{column}: unknown words: {words}; write into the description what they stand for")
    case .importUnknownWordsHere:
      LocalizedText(
        da: "ukendte ord: {words}; skriv i {path}, hvad de står for",
        en: "unknown words: {words}; write into {path} what they stand for")
    case .importTooManyRefused:
      LocalizedText(
        da:
          "{count} af {all} rækker kan ikke læses, og højst {tolerated} må mangle; ret dem i filen, eller skriv refused-at-most i beskrivelsen",
        en:
          "{count} of {all} rows can not be read, and {tolerated} may be lacking at most; correct them in the file, or write refused-at-most into the description"
      )
    case .importRowsRefused:
      LocalizedText(
        da: "rækker, der ikke kan læses: {count}; ret dem i filen",
        en: "rows that can not be read: {count}; correct them in the file")
    case .importNoRows:
      LocalizedText(
        da: "filen har ingen rækker, der kan læses",
        en: "the file has no rows that can be read")
    case .importHintDirection:
      LocalizedText(
        da:
          "Filen siger ikke, om henvendelserne er indgående eller udgående. Er de alle fra borgerne til kommunen, så fjern tegnet # foran fixed i beskrivelsen; ellers indgår de ikke i andele af de indgående.",
        en:
          "The file does not say whether contacts are inbound or outbound. If all are from citizens to the municipality, remove the # before fixed in the description; else they are no part of shares of inbound contacts."
      )
    case .importHintIndicator:
      LocalizedText(
        da:
          "Kolonnen »{title}« siger selv, hvilken indikator hvert tal er, så --indicator er ikke brugt.",
        en:
          "The column '{title}' itself says which indicator each figure is of, so --indicator is not used."
      )
    case .importHintPeriods:
      LocalizedText(
        da:
          "Perioderne er skrevet på en anden måde end 2025, 2025-Q1 og 2025-03, så beskrivelsen siger, hvad hver af dem er. Kommer der nye til, skal de føjes til under values.period.",
        en:
          "The periods are written in another way than 2025, 2025-Q1 and 2025-03, so the description says what each of them is. New ones have to be added under values.period."
      )
    case .importHintDays:
      LocalizedText(
        da:
          "Datoerne er hver især den første dag i en periode og læses som hele perioden. Er der kun tale om selve dagen, så slet values.period i beskrivelsen.",
        en:
          "Each date is the first day of a period and is read as the whole period. If the day alone is meant, delete values.period in the description."
      )
    case .importNotePeriod:
      LocalizedText(
        da:
          "Skriv perioden, som alle tal i filen gælder, og fjern tegnet #: 2025, 2025-Q1, 2025-03 eller 2025-W43.",
        en:
          "Write the period that all figures in the file are of, and remove the #: 2025, 2025-Q1, 2025-03 or 2025-W43."
      )
    case .importNoteIndicator:
      LocalizedText(
        da: "Hvilken indikator er tallene? Fjern tegnet # foran den rigtige.",
        en: "Which indicator are the figures of? Remove the # before the right one.")
    case .importNoteUnknownIndicator:
      LocalizedText(
        da: "Strategien har ikke denne indikator; den har disse.",
        en: "The strategy does not have this indicator; it has these.")
    case .importNoteColumns:
      LocalizedText(
        da: "{column}: flere kolonner passer lige godt. Fjern tegnet # foran den rigtige.",
        en: "{column}: several columns fit equally. Remove the # before the right one.")
    case .importNoteColumn:
      LocalizedText(
        da: "Skriv overskriften på kolonnen med {column}, og fjern tegnet #.",
        en: "Write the title of the column with the {column}, and remove the #.")
    case .importNoteWords:
      LocalizedText(
        da: "{column}: ukendte ord. Skriv, hvad de står for, og fjern tegnet #.",
        en: "{column}: unknown words. Write what they stand for, and remove the #.")
    case .importNoteDirection:
      LocalizedText(
        da: "Fjern tegnet #, hvis alle rækker er fra borgerne til kommunen.",
        en: "Remove the # if all rows are from citizens to the municipality.")
    case .importNoteDates:
      LocalizedText(
        da: "Datoerne kan læses på to måder. Fjern tegnet # foran den rigtige rækkefølge.",
        en: "The dates can be read in two ways. Remove the # before the right order.")
    case .importNotAFile:
      LocalizedText(da: "{path} er ikke en fil", en: "{path} is no file")
    case .importNoHeader:
      LocalizedText(
        da:
          "{path}: ingen linje ligner overskrifter: mindst to tekster, fulgt af rækker med lige så mange felter",
        en:
          "{path}: no line looks like headers: at least two texts, followed by rows of as many cells"
      )
    case .importOnlyHeaders:
      LocalizedText(
        da: "{path} har overskrifter og ingen rækker",
        en: "{path} has headers and no rows")
    case .importHelpOnlyHeaders:
      LocalizedText(
        da: "kolonnerne kendes på det, der står i dem: prøv igen, når filen har rækker",
        en: "columns are known by what stands in them: try again when the file has rows")
    case .importNoSuchRow:
      LocalizedText(
        da: "{path}: linje {row} har ingen overskrifter",
        en: "{path}: line {row} has no headers")
    case .importHelpHeader:
      LocalizedText(
        da: "sig, hvilken linje overskrifterne står i, med --header-row",
        en: "say which line the headers are in by --header-row")
    case .importHelpSheet:
      LocalizedText(
        da: "vælg et af dem med --sheet og arkets navn",
        en: "choose one of them by --sheet and the sheet's name")
    case .importHelpNotText:
      LocalizedText(
        da: "gem tallene som regneark (.xlsx) eller som CSV",
        en: "save the figures as a workbook (.xlsx) or as CSV")
    case .importTaken:
      LocalizedText(
        da: "{path} er der allerede og bliver ikke ændret",
        en: "{path} is there already and is not changed")
    case .importHelpTaken:
      LocalizedText(
        da: "ret i den, flyt den, eller giv filen med tallene et andet navn",
        en: "edit it, move it, or give the file with the figures another name")
    case .importDescribed:
      LocalizedText(da: "{path} beskriver filen allerede", en: "{path} describes the file already")
    case .importHelpDescribed:
      LocalizedText(
        da: "ret i den, eller slet den og kør kommandoen igen",
        en: "edit it, or delete it and run the command again")
    case .initTaken:
      LocalizedText(
        da: "{path} findes allerede; der er ikke skrevet noget",
        en: "{path} already exists; nothing has been written")
    case .initWritten:
      LocalizedText(
        da: "Oprettet:",
        en: "Created:")
    case .initKept:
      LocalizedText(
        da: "Fandtes i forvejen og er ikke ændret:",
        en: "Already there and unchanged:")
    case .initNext:
      LocalizedText(
        da: "Prøv nu:",
        en: "Try now:")
    case .initTryCheck:
      LocalizedText(
        da: "efterprøv filerne, og se fundene", en: "validate the files and see the findings")
    case .initTryStatus:
      LocalizedText(da: "se statustabellerne", en: "see the status tables")
    case .initTryFormat:
      LocalizedText(da: "sæt filerne på fast form", en: "put the files in the canonical form")
    case .noStrategyFound:
      LocalizedText(da: "ingen strategi fundet i {paths}", en: "no strategy found in {paths}")
    case .noGoalFound:
      LocalizedText(
        da: "ingen mål eller indsatser fundet: der er intet at bedømme",
        en: "no goal or initiative found: there is nothing to judge")
    case .duplicateStrategy:
      LocalizedText(da: "to strategier har id'et »{id}«", en: "two strategies have the id '{id}'")
    case .usesItself:
      LocalizedText(
        da: "{path} bruger sig selv, direkte eller gennem andre filer",
        en: "{path} uses itself, directly or through other files")
    case .usesTooDeep:
      LocalizedText(
        da: "mere end {limit} filer bruger hinanden på række",
        en: "more than {limit} files use one another in a row")
    // MARK: YAML
    case .yamlSyntax:
      LocalizedText(da: "filen er ikke gyldig YAML her", en: "the file is not valid YAML here")
    case .yamlUTF16:
      LocalizedText(da: "filen er i UTF-16", en: "the file is in UTF-16")
    case .yamlInvalidUTF8:
      LocalizedText(
        da: "byten {byte} er ikke gyldig UTF-8",
        en: "the byte {byte} is not valid UTF-8")
    case .yamlControlCharacter:
      LocalizedText(
        da: "tegnet {code} kan ikke stå i en strategi",
        en: "the character {code} can't stand in a strategy")
    case .yamlOutOfMemory:
      LocalizedText(
        da: "der er ikke hukommelse til at læse filen",
        en: "there is no memory to read the file")
    case .yamlNoBreakSpace:
      LocalizedText(
        da: "her står et hårdt mellemrum (U+00A0)", en: "a no-break space (U+00A0) stands here")
    case .yamlTab:
      LocalizedText(
        da: "et tabulatortegn kan ikke bruges til indrykning",
        en: "a tab can't be used for indentation")
    case .yamlCharacterNeedsQuotes:
      LocalizedText(
        da: "dette tegn kan ikke begynde en værdi uden anførselstegn",
        en: "this character can't start a value without quotes")
    case .yamlUnclosedQuote:
      LocalizedText(da: "anførselstegnet lukkes ikke", en: "the quote is not closed")
    case .yamlUnclosedBracket:
      LocalizedText(
        da: "parentesen lukkes ikke, eller et komma mangler i den",
        en: "the bracket is not closed, or a comma is missing in it")
    case .yamlMissingColon:
      LocalizedText(da: "her mangler et kolon", en: "a colon is missing here")
    case .yamlUnexpectedColon:
      LocalizedText(
        da: "kolonet her ville begynde en ny nøgle midt i en værdi",
        en: "the colon here would start a new key inside a value")
    case .yamlIndentation:
      LocalizedText(
        da: "indrykningen passer ikke med linjerne over",
        en: "the indentation does not fit the lines above")
    case .yamlSeveralDocuments:
      LocalizedText(
        da: "filen har flere YAML-dokumenter",
        en: "the file has several YAML documents")
    case .yamlTooManyNodes:
      LocalizedText(
        da: "filen har flere end {limit} værdier",
        en: "the file has more than {limit} values")
    case .yamlScalarTooLong:
      LocalizedText(
        da: "værdien er længere end {limit} byte",
        en: "the value is longer than {limit} bytes")
    case .yamlTooDeep:
      LocalizedText(
        da: "filen har mere end {limit} niveauer inde i hinanden",
        en: "the file nests deeper than {limit} levels")
    case .yamlDuplicateKey:
      LocalizedText(da: "nøglen »{key}« står to gange", en: "the key '{key}' stands twice")
    case .yamlKeyIsNotText:
      LocalizedText(da: "en nøgle skal være et ord", en: "a key must be a word")
    case .yamlUnquotedTemplate:
      LocalizedText(
        da: "to tuborgparenteser begynder en nøgle i YAML",
        en: "two curly brackets start a key in YAML")
    case .yamlFlowKeyWithoutValue:
      LocalizedText(
        da: "»{key}« har ingen værdi: kommaet før den skiller to nøgler",
        en: "'{key}' has no value: the comma before it parts two keys")
    case .yamlTag:
      LocalizedText(
        da: "YAML-mærket {tag} bruges ikke her",
        en: "the YAML tag {tag} is not used here")
    case .yamlUnknownAnchor:
      LocalizedText(da: "ankeret »{name}« findes ikke", en: "the anchor '{name}' does not exist")
    case .yamlAliasOfItself:
      LocalizedText(
        da: "ankeret »{name}« ville indeholde sig selv",
        en: "the anchor '{name}' would hold itself")
    case .yamlAliasBomb:
      LocalizedText(
        da: "henvisningerne folder sig ud til mere end {limit} værdier",
        en: "the aliases expand to more than {limit} values")
    case .yamlCommentInValue:
      LocalizedText(
        da: "resten af linjen læses som en kommentar og går tabt",
        en: "the rest of the line is read as a comment and lost")
    case .formatUnusual:
      LocalizedText(
        da: "noget her er skrevet på en måde, som fmt ikke skriver om; filen er ikke ændret",
        en: "something here is written in a way that fmt does not rewrite; the file is unchanged")
    case .formatOrderKept:
      LocalizedText(
        da: "nøglerne her beholder deres rækkefølge",
        en: "the keys here keep their order")
    case .formatCommentOnTop:
      LocalizedText(
        da:
          "en kommentar står lige over den første nøgle; sæt en tom linje under den, hvis den gælder hele filen",
        en:
          "a comment stands right above the first key; put an empty line below it if it is about the whole file"
      )
    case .formatCommentInItem:
      LocalizedText(
        da:
          "den nøgle, der skulle stå først, har en kommentar over sig; flyt kommentaren op over bindestregen",
        en:
          "the key that should come first has a comment above it; move the comment up above the hyphen"
      )
    case .formatCommentBelow:
      LocalizedText(
        da:
          "en kommentar står under den sidste nøgle; flyt den op over den nøgle, som den handler om",
        en: "a comment stands below the last key; move it up above the key that it is about")
    case .formatAlias:
      LocalizedText(
        da: "en nøgle bruger med * det, som en anden har givet navn med &",
        en: "one key uses with * what another has named with &")
    case .formatUnsound:
      LocalizedText(
        da:
          "filen er ikke ændret: den ville ikke sige det samme bagefter; det er en fejl i kanaltjek",
        en:
          "the file is unchanged: it would not say the same afterwards; this is a fault in kanaltjek"
      )
    case .formatNotYAML:
      LocalizedText(
        da: "{path} er ikke en YAML-fil; fmt retter kun filer, der ender på .yaml",
        en: "{path} is not a YAML file; fmt only rewrites files that end in .yaml")
    case .formatWouldChange:
      LocalizedText(
        da: "kanaltjek fmt ville ændre så mange filer: {count}",
        en: "kanaltjek fmt would change this many files: {count}")
    case .noteLibyaml:
      LocalizedText(da: "YAML-læseren siger: {words}", en: "the YAML reader says: {words}")
    case .noteFirstDocument:
      LocalizedText(da: "det første dokument begynder her", en: "the first document starts here")
    case .noteFirstHere:
      LocalizedText(da: "første gang her", en: "first here")
    case .noteAnchorHere:
      LocalizedText(da: "ankeret står her", en: "the anchor stands here")
    case .noteDeclaredHere:
      LocalizedText(da: "erklæret her", en: "declared here")
    case .notePeriodHere:
      LocalizedText(da: "strategiens periode står her", en: "the strategy's period stands here")
    // MARK: Rules
    case .noRulesToTest:
      LocalizedText(
        da: "der er ingen regler at prøve: mappen {path} findes ikke, eller den har ingen regler",
        en: "there are no rules to test: there is no folder {path}, or it has no rules")
    case .helpOwnRules:
      LocalizedText(
        da:
          "skriv en fil i {path} ved siden af strategies, eller nævn en mappe med --rules; reglerne, der følger med, vises af rules list og er prøvet",
        en:
          "write a file in {path} beside strategies, or name a folder with --rules; the rules that come along are shown by rules list and are tested"
      )
    case .noRuleFolder:
      LocalizedText(
        da: "{path} er ikke en mappe med regler",
        en: "{path} is no folder of rules")
    case .usageNotAPercentage:
      LocalizedText(
        da: "»{text}« er ikke et tal fra 0 til 100",
        en: "'{text}' is no number from 0 to 100")
    case .usageNotASize:
      LocalizedText(
        da: "»{text}« er ikke en størrelse fra 1K til {most}, som 64M eller 2G",
        en: "'{text}' is not a size from 1K to {most}, such as 64M or 2G")
    case .usageNotSeconds:
      LocalizedText(
        da: "»{text}« er ikke et antal sekunder fra 1 til {most}",
        en: "'{text}' is not a number of seconds from 1 to {most}")
    case .usageNotAVariable:
      LocalizedText(
        da: "»{text}« er ikke navnet på en miljøvariabel: store bogstaver, tal og understreg",
        en: "'{text}' is not the name of an environment variable: capitals, digits, underscores")
    case .usageNotATimeAhead:
      LocalizedText(
        da: "»{text}« er ikke et tidsrum som 90d (dage), 12w (uger) eller 3m (måneder)",
        en: "'{text}' is not a time such as 90d (days), 12w (weeks) or 3m (months)")
    case .usageNotAYear:
      LocalizedText(
        da: "»{text}« er ikke et årstal som 2013",
        en: "'{text}' is not a year such as 2013")
    case .usageYearNotOver:
      LocalizedText(
        da: "{year} er ikke slut den {asOf}",
        en: "{year} is not over by {asOf}")
    case .usageReviseOne:
      LocalizedText(
        da: "revise tager én strategi ad gangen; her er {count}",
        en: "revise takes one strategy at a time; here are {count}")
    case .usageRulesWhat:
      LocalizedText(
        da: "skriv, hvad der skal gøres med reglerne: {words}",
        en: "say what is to be done with the rules: {words}")
    case .usageUnknownRule:
      LocalizedText(
        da: "der er ingen regel »{id}«",
        en: "there is no rule {id}")
    case .usageEvaluateWhat:
      LocalizedText(
        da: "skriv et udtryk og --subject, for eksempel milestone:holbaek/digital-post/2013",
        en: "give an expression and --subject, such as milestone:holbaek/digital-post/2013")
    case .usageSubject:
      LocalizedText(
        da: "»{text}« er ikke noget, regler kan handle om",
        en: "'{text}' is nothing that rules can be about")
    case .optionRules:
      LocalizedText(
        da: "en mappe med regler oven på dem, der gælder; kan gentages",
        en: "a folder of rules on top of those in force; can be repeated")
    case .optionSubject:
      LocalizedText(
        da:
          "det, regler handler om: milestone, goal …; for eval med et id: milestone:holbaek/digital-post/2013",
        en:
          "what rules are about: milestone, goal …; for eval with an id: milestone:holbaek/digital-post/2013"
      )
    case .optionThreshold:
      LocalizedText(
        da: "den mindste dækning i procent",
        en: "the least coverage in per cent")
    case .helpRules:
      LocalizedText(
        da: "viser, prøver og forklarer reglerne",
        en: "lists, tests and explains the rules")
    case .helpRulesDetails:
      LocalizedText(
        da:
          "list viser reglerne, test kører deres prøver, explain forklarer en regel eller felterne i --subject, coverage viser, hvad prøverne dækker.",
        en:
          "list shows the rules, test runs their tests, explain explains a rule or the fields of --subject, coverage shows what the tests cover."
      )
    case .helpEvaluate:
      LocalizedText(
        da: "prøver et udtryk på noget i en strategi",
        en: "tries an expression on something in a strategy")
    case .helpEvaluateDetails:
      LocalizedText(
        da: "Udtrykket skrives som i en regel, og --subject siger, hvad det prøves på.",
        en: "The expression is written as in a rule, and --subject says what it is tried on.")
    case .ruleTestRaised:
      LocalizedText(
        da: "reglen {id} fandt {subject}, som den ikke skulle",
        en: "the rule {id} found {subject}, which it should not")
    case .ruleTestNotRaised:
      LocalizedText(
        da: "reglen {id} fandt ikke {subject}",
        en: "the rule {id} did not find {subject}")
    case .ruleTestDecided:
      LocalizedText(
        da: "reglen {id} skulle ikke kunne afgøres for {subject}",
        en: "the rule {id} should not be decidable for {subject}")
    case .ruleTestUndecided:
      LocalizedText(
        da: "reglen {id} kan ikke afgøres for {subject}: {reason}",
        en: "the rule {id} can't be decided for {subject}: {reason}")
    case .ruleTestSeverity:
      LocalizedText(
        da: "{subject} blev fundet som {found}, ikke som {expected}",
        en: "{subject} was found as {found}, not as {expected}")
    case .ruleTestOnNothing:
      LocalizedText(
        da: "prøven mangler det, den prøves på: strategy, eller changes for en regel om ændringer",
        en: "the test lacks what it is tried on: strategy, or changes for a rule about changes")
    case .ruleTestOnBoth:
      LocalizedText(
        da: "en prøve har enten strategy eller changes", en: "a test has strategy or changes")
    case .notDays:
      LocalizedText(da: "skriv et helt antal dage", en: "write a whole number of days")
    case .ruleTestUnknownSubject:
      LocalizedText(
        da: "prøven har ingen »{subject}«",
        en: "the test has no {subject}")
    case .ruleWithoutFailingTest:
      LocalizedText(
        da: "reglen {id} har ingen prøve, hvor den finder noget (raises)",
        en: "the rule {id} has no test in which it finds something (raises)")
    case .ruleWithoutPassingTest:
      LocalizedText(
        da: "reglen {id} har ingen prøve, hvor noget går fri (passes)",
        en: "the rule {id} has no test in which something goes free (passes)")
    case .rulesTested:
      LocalizedText(
        da: "{rules} regler, {tests} prøver, {failures} fejl.",
        en: "{rules} rules, {tests} tests, {failures} failures.")
    case .rulesCovered:
      LocalizedText(
        da: "Dækning: {covered} af {branches} grene, {percent} %.",
        en: "Coverage: {covered} of {branches} branches, {percent} %.")
    case .rulesNeverTrue:
      LocalizedText(da: "aldrig set sandt: {condition}", en: "never seen true: {condition}")
    case .rulesNeverFalse:
      LocalizedText(da: "aldrig set falsk: {condition}", en: "never seen false: {condition}")
    case .rulesNotCovered:
      LocalizedText(
        da: "ikke prøvet: {branches}",
        en: "not tested: {branches}")
    case .rulesSubjects:
      LocalizedText(
        da: "{subject}: {count} prøvet",
        en: "{subject}: {count} tried")
    case .branchSkips:
      LocalizedText(
        da: "gælder ikke",
        en: "does not apply")
    case .branchPasses:
      LocalizedText(
        da: "går fri",
        en: "passes")
    case .branchRaises:
      LocalizedText(
        da: "findes",
        en: "is found")
    case .rulesSwitchedOff:
      LocalizedText(
        da: "slået fra: {reason}",
        en: "switched off: {reason}")
    case .ruleIsExplainable:
      LocalizedText(
        da: "Dokumentet kan selv gøre rede for det (explained).",
        en: "The document may account for it itself (explained).")
    case .rulesOfProgram:
      LocalizedText(
        da: "Programmet finder det selv, da det må se hele strategien på én gang.",
        en: "The program finds it itself, since it has to see all of the strategy at once.")
    case .ruleSeverityIs:
      LocalizedText(
        da: "Alvor: {severity}",
        en: "Severity: {severity}")
    case .ruleApplies:
      LocalizedText(
        da: "Gælder når: {text}",
        en: "Applies when: {text}")
    case .ruleRequires:
      LocalizedText(
        da: "Skal være sandt: {text}",
        en: "Must be true: {text}")
    case .ruleParameterIs:
      LocalizedText(
        da: "Grænse: {name} = {value}",
        en: "Parameter: {name} = {value}")
    case .ruleSurroundings:
      LocalizedText(
        da: "Udtryk kan også spørge om: {names}",
        en: "Expressions can also ask for: {names}")
    case .evaluationUndecided:
      LocalizedText(
        da: "kan ikke afgøres: {reason}",
        en: "can't be decided: {reason}")
    case .evaluationUnknownSubject:
      LocalizedText(
        da: "der er intet, der hedder {id}",
        en: "there is nothing called {id}")
    case .rulesSeverityDepends:
      LocalizedText(
        da: "skifter",
        en: "varies")
    case .ruleTwice:
      LocalizedText(
        da: "reglen »{id}« står der allerede",
        en: "the rule {id} is stated already")
    case .ruleUnknown:
      LocalizedText(
        da: "der er ingen regel »{id}«",
        en: "there is no rule {id}")
    case .helpRulesList:
      LocalizedText(
        da: "»kanaltjek rules list« viser alle regler",
        en: "`kanaltjek rules list` shows all rules")
    case .waiverOtherStrategy:
      LocalizedText(
        da: "»{subject}« hører ikke til strategien »{id}«, som filen ligger ved",
        en: "'{subject}' does not belong to the strategy '{id}' that the file lies beside")
    case .waiverTwice:
      LocalizedText(
        da: "der er allerede en dispensation for »{subject}« fra {rule}",
        en: "there already is a waiver of {rule} for '{subject}'")
    case .waiverNotWaivable:
      LocalizedText(
        da: "der kan ikke gives dispensation fra {rule}",
        en: "no waiver can be given of {rule}")
    case .waiverNoChange:
      LocalizedText(
        da: "reglen {rule} handler ikke om ændringer, så her skal ikke stå change",
        en: "the rule {rule} is not about changes, so change has no place here")
    case .waiverHolds:
      LocalizedText(
        da: "Dispensation til og med {until}: {reason} ({by}, {decision})",
        en: "Waived until the end of {until}: {reason} ({by}, {decision})")
    case .waiverWord:
      LocalizedText(
        da: "dispensation",
        en: "waived")
    case .helpWaiverSubject:
      LocalizedText(
        da: "begynd med strategiens id, fx {id}/mål/periode",
        en: "begin with the id of the strategy, such as {id}/goal/period")
    case .helpWaiverTwice:
      LocalizedText(
        da: "slet den ene",
        en: "delete one of them")
    case .helpWaiverNotWaivable:
      LocalizedText(
        da: "ret eller slet det, som anmærkningen handler om",
        en: "correct or delete what the finding is about")
    case .remarkOtherYear:
      LocalizedText(
        da: "»{milestone}« har frist i {due} og hører ikke til resultaterne for {year}",
        en: "'{milestone}' is due in {due} and is none of the results of {year}")
    case .remarkTwice:
      LocalizedText(
        da: "der er allerede en bemærkning om »{milestone}« i filen",
        en: "there already is a remark on '{milestone}' in the file")
    case .remarkFileName:
      LocalizedText(
        da: "»{path}« hedder ikke som et år i strategiens periode",
        en: "'{path}' is not named after a year of the strategy's period")
    case .remarkSaid:
      LocalizedText(
        da: "Bemærkning for {year}: {remark}",
        en: "Remark for {year}: {remark}")
    case .remarkAction:
      LocalizedText(
        da: "Hvad der gøres ved det: {action}",
        en: "What is done about it: {action}")
    case .remarkCause:
      LocalizedText(
        da: "Årsag: {cause}.",
        en: "Cause: {cause}.")
    case .remarkFrom:
      LocalizedText(
        da: "Årsag: {cause}. Fra {by}.",
        en: "Cause: {cause}. From {by}.")
    case .remarkDated:
      LocalizedText(
        da: "Årsag: {cause}. Skrevet {date}.",
        en: "Cause: {cause}. Written on {date}.")
    case .causeOwn:
      LocalizedText(
        da: "egne forhold",
        en: "our own")
    case .causeData:
      LocalizedText(
        da: "datagrundlaget",
        en: "the data")
    case .causeExternal:
      LocalizedText(
        da: "forhold uden for kommunen",
        en: "outside the municipality")
    case .helpRemarkFile:
      LocalizedText(
        da: "flyt bemærkningen til {file}",
        en: "move the remark to {file}")
    case .helpRemarkTwice:
      LocalizedText(
        da: "saml dem til én",
        en: "make one of them")
    case .helpRemarkFileName:
      LocalizedText(
        da: "kald filen et af strategiens år: {names}",
        en: "name the file after one of the strategy's years: {names}")
    case .baselineNoHeader:
      LocalizedText(
        da: "filen er ingen nulpunktsliste: den begynder ikke med »{header}«",
        en: "the file is no baseline: it does not begin with '{header}'")
    case .baselineMalformed:
      LocalizedText(
        da: "linjen er ikke til at læse",
        en: "the line can't be read")
    case .baselineTwice:
      LocalizedText(
        da: "{rule} for »{subject}« står her igen",
        en: "{rule} for '{subject}' stands here again")
    case .baselineGone:
      LocalizedText(
        da: "{rule} findes ikke længere for »{subject}«",
        en: "{rule} is no longer found of '{subject}'")
    case .baselineBetter:
      LocalizedText(
        da: "{rule} for »{subject}« er nu {found}; linjen siger {listed}",
        en: "{rule} for '{subject}' is now {found}; the line says {listed}")
    case .baselineRenamed:
      LocalizedText(
        da: "»{subject}« hedder nu »{now}«",
        en: "'{subject}' is now called '{now}'")
    case .baselineWorse:
      LocalizedText(
        da: "{rule} for »{subject}« er blevet værre: nu {found}, accepteret {listed}",
        en: "{rule} for '{subject}' got worse: now {found}, accepted {listed}")
    case .baselinePruned:
      LocalizedText(
        da: "Forældede linjer i nulpunktslisten, der er fjernet eller rettet: {count}.",
        en: "Stale lines of the baseline that were removed or corrected: {count}.")
    case .helpBaselineNew:
      LocalizedText(
        da: "skriv en ny med --write-baseline",
        en: "write a new one with --write-baseline")
    case .helpBaselineLine:
      LocalizedText(
        da:
          "en linje er: emne, regel, alvor og trin (tal eller -), fx »holbaek/digital-post/2012 target-missed error 1«",
        en:
          "a line is: subject, rule, severity and steps (a number or -), such as 'holbaek/digital-post/2012 target-missed error 1'"
      )
    case .helpBaselineTwice:
      LocalizedText(
        da: "slet den ene linje, eller skriv en ny liste med --write-baseline",
        en: "delete one of the lines, or write a new list with --write-baseline")
    case .helpBaselineStale:
      LocalizedText(
        da: "--prune-baseline tager det med, der er forældet",
        en: "--prune-baseline takes out what is stale")
    case .helpBaselineWorse:
      LocalizedText(
        da: "ret det, eller lad nogen beslutte en dispensation",
        en: "correct it, or have a waiver decided")
    case .usagePruneWithoutBaseline:
      LocalizedText(
        da: "--prune-baseline kræver --baseline",
        en: "--prune-baseline needs --baseline")
    case .usagePruneAndWrite:
      LocalizedText(
        da: "--prune-baseline og --write-baseline kan ikke bruges sammen",
        en: "--prune-baseline and --write-baseline can't be used together")
    case .ruleOfProgram:
      LocalizedText(
        da:
          "»{id}« findes af programmet selv; en fil kan kun ændre dens alvor eller slå den fra under overrides",
        en:
          "'{id}' is found by the program itself; a file can only change its severity or switch it off under overrides"
      )
    case .ruleOffWithoutReason:
      LocalizedText(
        da: "reglen »{id}« slås fra uden begrundelse (reason)",
        en: "the rule {id} is switched off without a reason")
    case .ruleUnknownParameter:
      LocalizedText(
        da: "reglen »{id}« har ingen grænse »{name}«",
        en: "the rule {id} has no parameter {name}")
    case .ruleParameterValue:
      LocalizedText(
        da: "»{text}« kan ikke bruges som {name}",
        en: "'{text}' can't be used as {name}")
    case .ruleMessageInBothLanguages:
      LocalizedText(
        da: "skriv sætningen på begge sprog, under da og en",
        en: "write the sentence in both languages, under da and en")
    case .ruleNoPlace:
      LocalizedText(
        da:
          "feltet »{name}« har ikke noget sted i dokumentet, som en regel om {subject} kan pege på",
        en:
          "the field {name} has no place in the document that a rule about a {subject} can point to"
      )
    case .ruleExplainsResult:
      LocalizedText(
        da:
          "her spørger »{id}« om det, der blev målt eller meldt; dokumentet kan kun selv forklare det, det siger (explainable)",
        en:
          "here {id} asks what was measured or reported; a document can only account for what it says (explainable)"
      )
    case .ruleOwnSentence:
      LocalizedText(
        da:
          "reglen »{id}« skal selv sige, hvad der siges (da og en): kun milepæle har en fast sætning",
        en:
          "the rule {id} has to say its message itself (da and en): only milestones have a sentence of their own"
      )
    case .ruleOpenTemplate:
      LocalizedText(
        da: "et udtryk i teksten er ikke lukket med to krøllede parenteser",
        en: "an expression in the text is not closed by two braces")
    case .ruleTooLarge:
      LocalizedText(
        da: "udtrykket er for stort; grænsen er {limit}",
        en: "the expression is too large; the limit is {limit}")
    case .ruleUnexpected:
      LocalizedText(
        da: "»{text}« hører ikke til her i et udtryk",
        en: "'{text}' has no place here in an expression")
    case .ruleUnexpectedEnd:
      LocalizedText(
        da: "udtrykket holder op, før det er færdigt",
        en: "the expression ends before it is finished")
    case .ruleOpenText:
      LocalizedText(
        da: "teksten mangler sit sidste anførselstegn",
        en: "the text lacks its closing quote")
    case .ruleInvalidEscape:
      LocalizedText(
        da: "»{text}« kan ikke stå i en tekst",
        en: "'{text}' can't stand in a text")
    case .ruleInvalidNumber:
      LocalizedText(
        da: "»{text}« er ikke et tal i et udtryk",
        en: "'{text}' is no number in an expression")
    case .ruleReservedWord:
      LocalizedText(
        da: "»{name}« er et ord, som udtryk selv bruger",
        en: "'{name}' is a word that expressions use themselves")
    case .ruleMacroArgument:
      LocalizedText(
        da: "{name} skal have noget andet her",
        en: "{name} wants something else here")
    case .ruleUnknownName:
      LocalizedText(
        da: "der er intet, der hedder »{name}«",
        en: "there is nothing called {name}")
    case .ruleUnknownFunction:
      LocalizedText(
        da: "der er ingen funktion »{name}«",
        en: "there is no function {name}")
    case .ruleUnknownField:
      LocalizedText(
        da: "{type} har intet felt »{name}«",
        en: "{type} has no field {name}")
    case .ruleUnsuitable:
      LocalizedText(
        da: "{type} kan ikke bruges sådan",
        en: "{type} can't be used like this")
    case .ruleNoOverload:
      LocalizedText(
        da: "{function} kan ikke bruges på {arguments}",
        en: "{function} can't be used on {arguments}")
    case .ruleTypeMismatch:
      LocalizedText(
        da: "her skal stå {expected}, men det er {found}",
        en: "this must be {expected}, but it is {found}")
    case .ruleNeverWorks:
      LocalizedText(
        da: "det kan aldrig regnes ud: {reason}",
        en: "this can never be worked out: {reason}")
    case .ruleReasonAbsent:
      LocalizedText(
        da: "»{name}« mangler",
        en: "'{name}' is missing")
    case .ruleReasonDivision:
      LocalizedText(
        da: "der divideres med nul",
        en: "it divides by zero")
    case .ruleReasonCost:
      LocalizedText(
        da: "det koster mere end {limit} trin",
        en: "it takes more than {limit} steps")
    case .ruleReasonPattern:
      LocalizedText(
        da: "mønstret »{pattern}« kan ikke læses",
        en: "the pattern {pattern} can't be read")
    case .ruleReasonConversion:
      LocalizedText(
        da: "»{text}« kan ikke læses",
        en: "'{text}' can't be read")
    case .ruleReasonSeverity:
      LocalizedText(
        da: "dens alvor er hverken error, warning eller note",
        en: "its severity is neither error, warning nor note")
    case .ruleReasonOther:
      LocalizedText(
        da: "udtrykket kan ikke regnes ud ({kind})",
        en: "the expression can't be worked out ({kind})")
    case .wordYes: LocalizedText(da: "ja", en: "yes")
    case .wordNo: LocalizedText(da: "nej", en: "no")
    case .wordTrue:
      LocalizedText(
        da: "ja",
        en: "yes")
    case .wordFalse:
      LocalizedText(
        da: "nej",
        en: "no")

    // MARK: Ways out
    case .helpSaveAsUTF8:
      LocalizedText(da: "gem filen som UTF-8", en: "save the file as UTF-8")
    case .helpOneDocument:
      LocalizedText(
        da: "fjern »---«, eller læg hvert dokument i sin fil",
        en: "remove the '---', or put each document into a file")
    case .helpDuplicateKey:
      LocalizedText(
        da: "behold den ene; flere milepæle i én periode skrives som en liste med id",
        en: "keep one; several milestones in one period are written as a list with ids")
    case .helpQuoteValue:
      LocalizedText(da: "sæt værdien i anførselstegn: \"…\"", en: "put the value in quotes: \"…\"")
    case .helpFlowComma:
      LocalizedText(
        da: "skriv værdien på en linje for sig under nøglen, eller i anførselstegn: \"36,5 %\"",
        en: "write the value on a line of its own below the key, or in quotes: \"36,5 %\"")
    case .helpTag:
      LocalizedText(
        da: "fjern mærket; et udråbstegn først i en tekst skal stå i anførselstegn",
        en: "remove the tag; text that starts with an exclamation mark must be quoted")
    case .helpDidYouMean:
      LocalizedText(da: "mente du »{word}«?", en: "did you mean '{word}'?")
    case .helpCommentInValue:
      LocalizedText(
        da: "sæt hele værdien i anførselstegn, eller skriv et mellemrum efter #",
        en: "put the whole value in quotes, or write a space after #")
    case .helpTab:
      LocalizedText(da: "brug mellemrum, to for hvert niveau", en: "use spaces, two for each level")
    case .helpUnclosedQuote:
      LocalizedText(da: "luk det med det samme tegn", en: "close it with the same character")
    case .helpUnclosedBracket:
      LocalizedText(
        da: "luk den, og skil delene med komma",
        en: "close it, and part the items by commas")
    case .helpMissingColon:
      LocalizedText(
        da: "skriv »nøgle: værdi« med mellemrum efter kolonet",
        en: "write 'key: value' with a space after the colon")
    case .helpUnexpectedColon:
      LocalizedText(
        da: "sæt værdien i anførselstegn, eller begynd en ny linje før nøglen",
        en: "put the value in quotes, or start a new line before the key")
    case .helpIndentation:
      LocalizedText(
        da: "ryk linjen ind som de andre nøgler i samme blok",
        en: "indent the line like the other keys of its block")
    case .helpPeriodForms:
      LocalizedText(
        da: "en periode skrives 2012, 2012-S1, 2012-Q3, 2012-05, 2012-W43 eller 2012-05-31",
        en: "a period is written 2012, 2012-S1, 2012-Q3, 2012-05, 2012-W43 or 2012-05-31")
    case .helpWeeksInYear:
      LocalizedText(da: "{year} har {weeks} uger", en: "{year} has {weeks} weeks")
    case .helpNumberForms:
      LocalizedText(
        da: "skriv et tal og eventuelt en enhed: 36,5 % eller 97.890,00 kr.",
        en: "write a number and perhaps a unit: 36,5 % or 97.890,00 kr.")
    case .helpAmbiguousNumber:
      LocalizedText(
        da: "skriv {thousands} for tusinder, eller {decimal} for decimaltallet",
        en: "write {thousands} for thousands, or {decimal} for the decimal number")
    case .helpAmbiguousCell:
      LocalizedText(
        da:
          "skriv tallet uden punktum, eller sig i en .yaml ved siden af, om decimaltegnet er komma ({thousands}) eller punktum ({decimal})",
        en:
          "write the number without a point, or say in a .yaml beside it whether the decimal mark is a comma ({thousands}) or a point ({decimal})"
      )
    case .helpParts:
      LocalizedText(
        da: "skriv en dels tekst eller nummer: {parts}",
        en: "write a part's text or its number: {parts}")
    case .helpParticipantNames:
      LocalizedText(
        da: "skriv en af dem, der er med: {names}",
        en: "write one of those that take part: {names}")
    case .helpKnownKeys:
      LocalizedText(da: "her kan stå: {keys}", en: "here can stand: {keys}")
    case .helpChangeUnit:
      LocalizedText(
        da: "skriv -10 % for en tiendedel mindre, eller -10 points for ti procentpoint mindre",
        en: "write -10 % for a tenth less, or -10 points for ten percentage points less")
    case .helpChangeBase:
      LocalizedText(
        da: "skriv from: baseline, from: previous eller from: og en periode",
        en: "write from: baseline, from: previous or from: and a period")
    case .helpFirstMilestone:
      LocalizedText(
        da: "skriv from: baseline eller from: og en periode",
        en: "write from: baseline or from: and a period")
    case .helpBaseline:
      LocalizedText(
        da: "giv målet en baseline: og den periode, der regnes fra",
        en: "give the goal a baseline: with the period to count from")
    case .helpNoBreakSpace:
      LocalizedText(da: "skriv et almindeligt mellemrum", en: "write an ordinary space")
    case .helpStandAbove:
      LocalizedText(
        da: "stå i mappen over strategies/, eller skriv stien: kanaltjek {command} STI",
        en: "stand in the folder above strategies/, or write the path: kanaltjek {command} PATH")
    case .helpFormatUnusual:
      LocalizedText(
        da:
          "skriv hver nøgle på sin egen linje som »nøgle: værdi«, og slut filen med et linjeskift",
        en:
          "write each key on a line of its own as 'key: value', and end the file with a line break")
    case .helpInitLine:
      LocalizedText(
        da: "skriv: {line}",
        en: "write: {line}")
    case .helpInitTaken:
      LocalizedText(
        da: "flyt eller omdøb den gamle mappe, eller skriv en anden mappe sidst på linjen",
        en: "move or rename the old folder, or write another folder last on the line")
    case .helpReviseTaken:
      LocalizedText(
        da: "skriv en mappe efter --output, som ikke findes eller er tom",
        en: "name a folder after --output that does not exist or is empty")
    case .helpReviseYear:
      LocalizedText(
        da: "skriv et år fra {first} til {last} efter --year",
        en: "write a year from {first} to {last} after --year")
    case .helpReviseClock:
      LocalizedText(
        da: "skriv et tidligere år, eller bedøm en senere dag med --as-of",
        en: "write an earlier year, or judge by a later day with --as-of")
    case .helpReviseOne:
      LocalizedText(
        da: "skriv en af dem: {line}",
        en: "write one of them: {line}")
    case .helpMunicipality:
      LocalizedText(
        da:
          "skriv kommunens officielle navn, for eksempel Odense, eller dens nummer, for eksempel 461",
        en: "write the municipality's official name, such as Odense, or its code, such as 461")
    case .helpSeveralTargets:
      LocalizedText(
        da: "flere krav i én periode skrives som en liste, hvert med sit id",
        en: "several demands in one period are written as a list, each with its id")
    case .helpTargetKeys:
      LocalizedText(
        da:
          "skriv at-least, at-most, equals, between, change, includes, count-at-least, hours, done eller decided",
        en:
          "write at-least, at-most, equals, between, change, includes, count-at-least, hours, done or decided"
      )
    case .helpComparison:
      LocalizedText(
        da: "et krav skrives at-least: eller at-most: og tallet; anden tekst i anførselstegn",
        en: "a demand is written at-least: or at-most: and the number; other text in quotes")
    case .helpDoneInstead:
      LocalizedText(
        da: "noget, der skal leveres, skrives {done: …}",
        en: "something to deliver is written {done: …}")
    case .helpParticipants:
      LocalizedText(
        da: "skriv participants: på indsatsen, eller municipalities: på strategien",
        en: "write participants: on the initiative, or municipalities: on the strategy")
    case .helpMunicipalities:
      LocalizedText(
        da: "strategien er for {names}",
        en: "the strategy is for {names}")
    case .helpCalculation:
      LocalizedText(da: "skriv som 12 * 50 / 5 * 1.5", en: "write like 12 * 50 / 5 * 1.5")
    case .helpPriceKeys:
      LocalizedText(
        da: "skriv beløbet, eller price, between eller variants",
        en: "write the amount, or price, between or variants")
    case .helpOpeningHours:
      LocalizedText(
        da: "skriv som Mo-We,Fr 10:00-13:00; Th 10:00-17:30",
        en: "write like Mo-We,Fr 10:00-13:00; Th 10:00-17:30")
    case .helpUses:
      LocalizedText(da: "filen skal nævnes under uses:", en: "the file must be named under uses:")
    case .helpUsesItself:
      LocalizedText(
        da:
          "kun to strategier må bruge hinanden; læg det, der er fælles, i en fil, som begge bruger",
        en: "only two strategies may use each other; put what they share into a file that both use")
    case .helpGoalWithoutIndicator:
      LocalizedText(
        da: "sig under indicator: hvad der måles",
        en: "say under indicator: what is measured")
    case .helpMeasuredInWhy:
      LocalizedText(da: "skriv grunden under why:", en: "write the reason under why:")
    case .helpCollectedWeeks:
      LocalizedText(
        da: "skriv collected: med de uger, der tælles i",
        en: "write collected: with the weeks that are counted")
    case .helpFormulaReference:
      LocalizedText(
        da: "skriv value(\"{id}\")",
        en: "write value(\"{id}\")")
    case .helpFormulaCircle:
      LocalizedText(
        da: "mindst én af dem skal måles",
        en: "at least one of them has to be measured")
    case .helpTimesHundred:
      LocalizedText(
        da: "gang med 100 for at få procent",
        en: "multiply by 100 to get per cent")
    case .helpDividedByHundred:
      LocalizedText(
        da: "30 % er tallet 30: del procenten med 100, før der ganges med den",
        en: "30 % is the number 30: divide the per cent by 100 before multiplying by it")
    case .helpPlainWithoutSide:
      LocalizedText(
        da: "skriv at-least eller at-most, eller sig under better: hvilken vej der er bedst",
        en: "write at-least or at-most, or say under better: which way is better")
    case .helpPointsAreChanges:
      LocalizedText(
        da: "procentpoint er en forskel: skriv change: +5 points med from:",
        en: "percentage points are a difference: write change: +5 points with from:")
    case .helpFigureForSet:
      LocalizedText(
        da: "skriv includes: […] eller count-at-least: og et antal",
        en: "write includes: […] or count-at-least: and a number")
    case .helpExplainable:
      LocalizedText(
        da: "et resultat kræver en beslutning, ikke en forklaring; det her kan forklares: {rules}",
        en: "a result calls for a decision, not an explanation; these can be explained: {rules}")
    case .helpTableNotRead:
      LocalizedText(
        da: "gem tabellen som .csv, eller flyt filen",
        en: "save the table as .csv, or move the file")
    case .helpCSVQuotes:
      LocalizedText(
        da: "felter med skilletegn eller linjeskift skal stå i anførselstegn",
        en: "fields that hold the delimiter or a line break must be quoted")
    case .helpNoStrategyFound:
      LocalizedText(
        da: "en strategi er en mappe med filen strategy.yaml",
        en: "a strategy is a folder with the file strategy.yaml")
    // MARK: Values
    case .expectedText:
      LocalizedText(
        da: "her skal stå tekst, ikke en liste eller flere nøgler",
        en: "here must stand text, not a list or keys")
    case .expectedMapping:
      LocalizedText(da: "her skal stå nøgler med værdier", en: "here must stand keys with values")
    case .expectedList:
      LocalizedText(da: "her skal stå en liste", en: "here must stand a list")
    case .expectedTwoValues:
      LocalizedText(
        da: "her skal stå to værdier: [fra, til]",
        en: "here must stand two values: [from, to]")
    case .missingValue:
      LocalizedText(da: "her mangler en værdi", en: "a value is missing here")
    case .notAPeriod:
      LocalizedText(da: "»{text}« er ikke en periode", en: "'{text}' is not a period")
    case .noSuchPeriod:
      LocalizedText(
        da: "perioden {text} findes ikke i kalenderen",
        en: "the period {text} is not in the calendar")
    case .notAPeriodSpan:
      LocalizedText(
        da: "»{text}« er ikke et tidsrum som 2012/2015",
        en: "'{text}' is not a span like 2012/2015")
    case .periodSpanReversed:
      LocalizedText(da: "{text} slutter, før det begynder", en: "{text} ends before it begins")
    case .notADate:
      LocalizedText(
        da: "»{text}« er ikke en dato som 2012-12-31",
        en: "'{text}' is not a date like 2012-12-31")
    case .notABoolean:
      LocalizedText(
        da: "her skal stå true eller false, ikke »{text}«",
        en: "here must stand true or false, not '{text}'")
    case .notOneOf:
      LocalizedText(
        da: "»{text}« kan ikke bruges her; vælg en af: {words}",
        en: "'{text}' can't be used here; choose one of: {words}")
    case .notACount:
      LocalizedText(
        da: "»{text}« er ikke et helt tal større end nul",
        en: "'{text}' is not a whole number above zero")
    case .notAFactor:
      LocalizedText(
        da: "»{text}« er ikke et tal større end nul uden enhed",
        en: "'{text}' is not a number above zero without a unit")
    case .notANumber:
      LocalizedText(da: "»{text}« er ikke et tal", en: "'{text}' is not a number")
    case .ambiguousNumber:
      LocalizedText(
        da: "»{text}« kan være tusinder eller decimaler",
        en: "'{text}' may be thousands or decimals")
    case .numberTooLong:
      LocalizedText(
        da: "tallet har flere end {limit} cifre",
        en: "the number has more than {limit} digits")
    case .notAnIdentifier:
      LocalizedText(
        da: "»{text}« er ikke et id: brug små bogstaver a-z, tal og bindestreg",
        en: "'{text}' is not an id: use small letters a-z, digits and hyphens")
    case .notOpeningHours:
      LocalizedText(da: "»{text}« er ikke åbningstider", en: "'{text}' is not opening hours")
    case .intervalReversed:
      LocalizedText(
        da: "intervallets første værdi er større end den anden",
        en: "the interval's first value is larger than its second")
    case .noSuchWeek:
      LocalizedText(da: "et år har ikke uge {week}", en: "a year has no week {week}")
    // MARK: Strategy
    case .unknownKey:
      LocalizedText(
        da: "»{key}« er ikke en nøgle her ({record})",
        en: "'{key}' is not a key here ({record})")
    case .missingKey:
      LocalizedText(
        da: "nøglen »{key}« mangler ({record})",
        en: "the key '{key}' is missing ({record})")
    case .unsupportedVersion:
      LocalizedText(
        da: "formatets version {version} kendes ikke; denne udgave læser version {supported}",
        en: "version {version} of the format is not known; this program reads version {supported}")
    case .noAuthority:
      LocalizedText(
        da:
          "det står ikke, hvem strategien tilhører: municipality, municipalities eller organisation",
        en: "the strategy does not say whose it is: municipality, municipalities or organisation")
    case .notAMunicipality:
      LocalizedText(
        da: "»{name}« er ikke en kommunes officielle navn",
        en: "'{name}' is not the official name of a municipality")
    case .severalAuthorities:
      LocalizedText(
        da: "kun én af municipality, municipalities og organisation kan stå her",
        en: "only one of municipality, municipalities and organisation can stand here")
    case .nameTaken:
      LocalizedText(
        da: "id'et »{id}« bruges allerede af et andet mål, en indsats eller en gruppe",
        en: "the id '{id}' is already used by another goal, initiative or group")
    case .unknownID:
      LocalizedText(
        da: "der findes {kind} med id'et »{id}«",
        en: "there is {kind} with the id '{id}'")
    case .unknownPrefix:
      LocalizedText(
        da: "forstavelsen »{prefix}:« er ikke erklæret under uses",
        en: "the prefix '{prefix}:' is not declared under uses")
    case .indicatorWithoutUnit:
      LocalizedText(
        da: "indikatoren »{id}« har ingen enhed",
        en: "the indicator '{id}' has no unit")
    case .severalDerivations:
      LocalizedText(
        da: "både »{first}« og »{second}«: en indikator regnes ud på én måde",
        en: "both '{first}' and '{second}': an indicator is worked out in one way")
    case .shareNotPercent:
      LocalizedText(
        da: "en andel måles i %, ikke i {unit}",
        en: "a share is measured in %, not in {unit}")
    case .derivedOfDerived:
      LocalizedText(
        da: "»{id}« er selv afledt: tag andelen eller summen af det, der tælles",
        en: "'{id}' is itself derived: take the share or the sum of what is counted")
    case .derivedOfLevel:
      LocalizedText(
        da: "»{id}« måles i {unit} og kan ikke lægges sammen",
        en: "'{id}' is measured in {unit} and can't be summed")
    case .pricedNotKroner:
      LocalizedText(
        da: "det, der regnes ud med priser, er i kr., ikke i {unit}",
        en: "what is worked out by prices is in kr., not in {unit}")
    case .channelWithoutPrice:
      LocalizedText(
        da: "kanalen »{channel}« har ingen pris i prissættet »{set}«",
        en: "the channel '{channel}' has no price in the price set '{set}'")
    case .annualOfLevel:
      LocalizedText(
        da: "det, der måles i {unit}, kan ikke ganges op til et år",
        en: "what is measured in {unit} can't be multiplied to make a year")
    case .annualWithoutWeeks:
      LocalizedText(
        da: "annual ganger tælleuger op til et år, men der tælles ikke i uger",
        en: "annual makes a year of counting weeks, but nothing is counted in weeks")
    case .minimumOfCount:
      LocalizedText(
        da: "minimum-n er for en andel eller en stikprøve; et antal hviler ikke på andre antal",
        en: "minimum-n is for a share or a sample; a count does not rest on another")
    case .formulaNotArithmetic:
      LocalizedText(
        da: "en formel er regning med tal: »{text}« kan ikke stå i den",
        en: "a formula is arithmetic with numbers: {text} can't stand in it")
    case .formulaNotANumber:
      LocalizedText(
        da: "her skal stå et tal, ikke noget sandt eller falsk",
        en: "a number has to stand here, not something true or false")
    case .formulaNotACondition:
      LocalizedText(
        da: "her skal stå en betingelse, som er sand eller falsk, ikke et tal",
        en: "a condition that is true or false has to stand here, not a number")
    case .formulaWithoutIndicator:
      LocalizedText(
        da: "formlen regner ikke med nogen indikator",
        en: "the formula asks for no indicator")
    case .formulaUnitsDiffer:
      LocalizedText(
        da: "leddet er i {found}, og det, det står sammen med, er i {expected}",
        en: "the term is in {found}, and what it stands with is in {expected}")
    case .formulaResultUnit:
      LocalizedText(
        da: "formlen giver {found}, og indikatorens enhed er {expected}",
        en: "the formula gives {found}, and the unit of the indicator is {expected}")
    case .formulaOfSet:
      LocalizedText(
        da: "»{id}« er en mængde og ikke et tal, der kan regnes med",
        en: "'{id}' is a set and no number to reckon with")
    case .formulaTakesNo:
      LocalizedText(
        da: "{key} skal stå ved de indikatorer, som formlen regner med",
        en: "{key} belongs with the indicators that the formula asks for")
    case .formulaCircle:
      LocalizedText(
        da: "formlerne går i ring: {circle}",
        en: "the formulas go round in a circle: {circle}")
    case .formulaTooFar:
      LocalizedText(
        da: "formlen hviler på mere end {levels} formler i rad eller mere end {inputs} tal",
        en:
          "the formula rests on more than {levels} formulas in a row or more than {inputs} figures")
    case .typeWholeNumber:
      LocalizedText(da: "et helt tal", en: "a whole number")
    case .typeDecimalNumber:
      LocalizedText(da: "et decimaltal", en: "a decimal number")
    case .typeTruth:
      LocalizedText(da: "sandt eller falsk", en: "true or false")
    case .typeText:
      LocalizedText(da: "en tekst", en: "a text")
    case .typeDate:
      LocalizedText(da: "en dato", en: "a date")
    case .typeDuration:
      LocalizedText(da: "et tidsrum", en: "a duration")
    case .typeFigure:
      LocalizedText(da: "et tal med enhed", en: "a figure")
    case .typeNull:
      LocalizedText(da: "ingenting", en: "nothing")
    case .typeList:
      LocalizedText(da: "en liste af {element}", en: "a list of {element}")
    case .unitOfNumber:
      LocalizedText(
        da: "et tal uden enhed",
        en: "a number without a unit")
    case .unitOfRatio:
      LocalizedText(
        da: "et forhold uden enhed",
        en: "a ratio without a unit")
    case .goalWithoutIndicator:
      LocalizedText(
        da: "målet »{id}« har måltal, men ingen indikator at måle dem på",
        en: "the goal '{id}' has targets but no indicator to measure them by")
    case .referredGoalHasNoMilestones:
      LocalizedText(
        da: "målet »{id}« har ingen milepæle, der kan overtages",
        en: "the goal '{id}' has no milestones to take over")
    case .readingOfNoMilestone:
      LocalizedText(
        da: "læsningen har milepælen {id}, som ikke er en af milepælene",
        en: "the reading has the milestone {id}, which is not one of the milestones")
    case .severalTargets:
      LocalizedText(
        da: "både »{first}« og »{second}«: en milepæl har ét krav",
        en: "both '{first}' and '{second}': a milestone has one demand")
    case .milestoneWithoutTarget:
      LocalizedText(da: "her mangler et måltal", en: "a target is missing here")
    case .notATarget:
      LocalizedText(da: "»{text}« er ikke et måltal", en: "'{text}' is not a target")
    case .changeWithoutUnit:
      LocalizedText(
        da: "ændringen »{text}« mangler enhed: procent eller procentpoint?",
        en: "the change '{text}' has no unit: per cent or percentage points?")
    case .changeWithoutBase:
      LocalizedText(
        da: "ændringen siger ikke, hvad den regnes fra",
        en: "the change does not say what it counts from")
    case .changeWithoutBaseline:
      LocalizedText(
        da: "målet »{id}« har ingen baseline at regne fra",
        en: "the goal '{id}' has no baseline to count from")
    case .fromWithoutChange:
      LocalizedText(da: "from hører kun til change", en: "from belongs to change only")
    case .noPreviousMilestone:
      LocalizedText(
        da: "der er ingen tidligere milepæl at regne fra",
        en: "there is no earlier milestone to count from")
    case .baseNotBeforeDue:
      LocalizedText(
        da: "ændringen regnes fra {base}, som ikke ligger før fristen {due}",
        en: "the change counts from {base}, which does not lie before its due period {due}")
    case .milestoneOutsidePeriod:
      LocalizedText(
        da: "milepælen {due} ligger uden for strategiens periode {period}",
        en: "the milestone {due} lies outside the strategy's period {period}")
    case .duplicateMilestone:
      LocalizedText(da: "milepælen {id} står to gange", en: "the milestone {id} stands twice")
    case .listedMilestoneWithoutID:
      LocalizedText(
        da: "hver milepæl i en liste skal have et id",
        en: "every milestone in a list must have an id")
    case .idOfSingleMilestone:
      LocalizedText(
        da: "en milepæl alene i sin periode hedder som perioden; id bruges kun i lister",
        en: "a milestone alone in its period is named after it; id is for lists only")
    case .measuredInWithoutWhy:
      LocalizedText(da: "measured-in skal begrundes", en: "measured-in must be given a reason")
    case .negativeTolerance:
      LocalizedText(da: "en tolerance kan ikke være negativ", en: "a tolerance can't be negative")
    case .plainWithoutSide:
      LocalizedText(
        da: "det er ikke sagt, om tallet er mindst eller højst",
        en: "it is not said whether the figure is a least or a most")
    case .wrongUnit:
      LocalizedText(
        da: "enheden {stated} passer ikke: indikatoren måles i {unit}",
        en: "the unit {stated} does not fit: the indicator is measured in {unit}")
    case .figureForSet:
      LocalizedText(
        da: "indikatoren er en mængde; et tal siger ikke hvad",
        en: "the indicator is a set; a figure does not say what")
    case .eachWithoutParticipants:
      LocalizedText(
        da: "det er ikke sagt, hvem der hver for sig skal levere",
        en: "it is not said who is each to deliver")
    case .notAParticipant:
      LocalizedText(
        da: "»{name}« er ikke en af strategiens kommuner",
        en: "'{name}' is not one of the strategy's municipalities")
    case .budgetTotal:
      LocalizedText(
        da: "posterne giver {sum}, men i alt er sat til {total}",
        en: "the items add up to {sum}, but the total is set to {total}")
    case .budgetItem:
      LocalizedText(
        da: "{hours} timer til {rate} er {product}, ikke {amount}",
        en: "{hours} hours at {rate} are {product}, not {amount}")
    case .notACalculation:
      LocalizedText(
        da: "»{text}« er ikke et regnestykke med * og /",
        en: "'{text}' is not a calculation with * and /")
    case .channelPricedTwice:
      LocalizedText(
        da: "kanalen »{channel}« har to priser i samme prissæt",
        en: "the channel '{channel}' has two prices in one price set")
    case .priceWithoutAmount:
      LocalizedText(
        da: "her mangler en pris",
        en: "a price is missing here")
    case .severalPrices:
      LocalizedText(
        da: "både »{first}« og »{second}«: prisen siges på én måde",
        en: "both '{first}' and '{second}': a price is said in one way")
    case .priceNotKroner:
      LocalizedText(
        da: "en pris er i kr., ikke i {unit}",
        en: "a price is in kr., not in {unit}")
    case .negativePrice:
      LocalizedText(
        da: "en pris kan ikke være negativ",
        en: "a price can't be negative")
    case .notExplainable:
      LocalizedText(
        da: "{rule} kan ikke forklares her",
        en: "{rule} can't be explained here")
    case .dutyIsNotDeliverable:
      LocalizedText(
        da: "en tilbagevendende pligt skal være done eller decided",
        en: "a recurring duty must be done or decided")
    case .wordIndicator:
      LocalizedText(da: "ingen indikator", en: "no indicator")
    case .wordPrices:
      LocalizedText(
        da: "intet prissæt",
        en: "no price set")
    case .wordGoal:
      LocalizedText(da: "intet mål", en: "no goal")
    case .wordGroup:
      LocalizedText(da: "ingen gruppe", en: "no group")
    case .wordGoalOrInitiative:
      LocalizedText(da: "intet mål og ingen indsats", en: "no goal or initiative")
    case .wordChannel:
      LocalizedText(da: "ingen kanal", en: "no channel")
    case .wordAnything:
      LocalizedText(
        da: "intet",
        en: "nothing")
    case .wordMilestone:
      LocalizedText(da: "ingen milepæl", en: "no milestone")
    case .wordHelp:
      LocalizedText(da: "hjælp", en: "help")
    // MARK: Measurements
    case .csvNotText:
      LocalizedText(da: "{path} er ikke en teksttabel", en: "{path} is not a text table")
    case .helpSayPeriod:
      LocalizedText(
        da: "skriv i beskrivelsen, hvilken periode rækkerne gælder, fx period: 2013-W43",
        en: "say in the description which period the rows are about, such as period: 2013-W43")
    case .rowsOfOthers:
      LocalizedText(
        da: "{path}: {count} af {all} henvendelser er ikke fra {own} og tælles ikke med: {others}",
        en: "{path}: {count} of {all} contacts are not from {own} and are not counted: {others}")
    case .rowsOfOthersAndMore:
      LocalizedText(
        da:
          "{path}: {count} af {all} henvendelser er ikke fra {own} og tælles ikke med: {others} og {rest} til",
        en:
          "{path}: {count} of {all} contacts are not from {own} and are not counted: {others} and {rest} more"
      )
    case .helpRowsOfOthers:
      LocalizedText(
        da:
          "en fil, der tjener flere strategier, hører til i mappen measurements ved siden af deres mapper; eller skriv kommunerne under leave-out",
        en:
          "a file that serves several strategies belongs in the folder measurements beside their folders; or name the municipalities under leave-out"
      )
    case .rowsOfSeveralWeeks:
      LocalizedText(
        da: "{path}: rækkerne er fra flere uger: {weeks}",
        en: "{path}: the rows are from several weeks: {weeks}")
    case .nameWithCount:
      LocalizedText(da: "{name} ({count})", en: "{name} ({count})")
    case .helpSayCountingWeek:
      LocalizedText(
        da: "skriv tælleugen i beskrivelsen, så resten springes over: period: {week}",
        en:
          "say the counting week in the description, so that the rest is passed over: period: {week}"
      )
    case .inWorkbook:
      LocalizedText(da: "{path}: {fault}", en: "{path}: {fault}")
    case .assumedSheet:
      LocalizedText(
        da: "{path}: læst fra arket »{sheet}«, {rows} rækker",
        en: "{path}: read from the sheet '{sheet}', {rows} rows")
    case .describedColumnMissing:
      LocalizedText(
        da: "filen har ingen kolonne, der hedder »{column}«",
        en: "the file has no column called '{column}'")
    case .noteHeaderHere:
      LocalizedText(da: "filens overskrifter står her", en: "the file's headers stand here")
    case .describedColumnNeeded:
      LocalizedText(
        da: "{format} kræver, at columns siger, hvilken kolonne der er »{column}«",
        en: "{format} needs columns to say which column is '{column}'")
    case .describedIndicatorNeeded:
      LocalizedText(
        da: "{format} kræver indicator: den indikator, som en række tæller for",
        en: "{format} needs indicator: what a row counts as")
    case .headingNotUnderstood:
      LocalizedText(
        da: "overskriften »{heading}« kan ikke læses som {column}",
        en: "the heading '{heading}' does not say the {column} of the figures below it")
    case .helpHeading:
      LocalizedText(
        da:
          "skriv under values, hvad den står for, nævn kolonnen under columns, hvis der står andet end tal under den, eller skriv den under leave-out, hvis tallene ikke skal med",
        en:
          "say under values what it stands for, name the column under columns if there is more than figures below it, or write it under leave-out if the figures are not to be read"
      )
    case .noHeadedFigures:
      LocalizedText(
        da:
          "ingen kolonne er tilbage, som overskriften siger noget om: alle er nævnt under columns, skrevet under leave-out eller tomme",
        en:
          "no column is left whose heading says something: all are named under columns, written under leave-out or empty"
      )
    case .columnToldByHeadings:
      LocalizedText(
        da:
          "»{column}« kan ikke stå under columns ved siden af headings: overskrifterne og tallene under dem siger det",
        en:
          "'{column}' can't stand under columns beside headings: the headings and the figures below them say it"
      )
    case .columnWithoutMeaning:
      LocalizedText(
        da: "»{column}« betyder intet for {format}",
        en: "'{column}' means nothing for {format}")
    case .keyWithoutMeaning:
      LocalizedText(
        da: "»{key}« betyder intet for {format}",
        en: "'{key}' means nothing for {format}")
    case .delimiterInDoubt:
      LocalizedText(
        da: "overskriften passer både med {readings} mellem felterne",
        en: "the header fits with either of {readings} between cells")
    case .helpSayDelimiter:
      LocalizedText(
        da: "skriv delimiter: og et af ordene {words} i beskrivelsen",
        en: "write delimiter: and one of the words {words} in the description")
    case .dateOrderInDoubt:
      LocalizedText(
        da: "datoen {text} kan læses som både {readings}",
        en: "the date {text} can be read as {readings}")
    case .helpSayDates:
      LocalizedText(
        da: "skriv dates: og et af ordene {words} i beskrivelsen",
        en: "write dates: and one of the words {words} in the description")
    case .encodingInDoubt:
      LocalizedText(
        da: "{path}: »{first}« er skrevet i UTF-8, men »{second}« i Windows-1252",
        en: "{path}: '{first}' is written in UTF-8 but '{second}' in Windows-1252")
    case .helpSayEncoding:
      LocalizedText(
        da:
          "skriv encoding: utf-8 eller encoding: windows-1252 i beskrivelsen, eller få filen leveret i ét tegnsæt",
        en:
          "write encoding: utf-8 or encoding: windows-1252 in the description, or have the file delivered in one encoding"
      )
    case .rowsRefused:
      LocalizedText(
        da: "{path}: {count} af {all} rækker ({share}) kan ikke læses og er ikke talt med",
        en: "{path}: {count} of {all} rows ({share}) can't be read and are not counted")
    case .tooManyRowsRefused:
      LocalizedText(
        da: "{path}: {count} af {all} rækker ({share}) kan ikke læses; højst {tolerated} må mangle",
        en:
          "{path}: {count} of {all} rows ({share}) can't be read; at most {tolerated} may be lacking"
      )
    case .noteRefused:
      LocalizedText(da: "{cause} (antal rækker: {count})", en: "{cause} (number of rows: {count})")
    case .causeCell:
      LocalizedText(
        da: "»{text}« i kolonnen {column} kan ikke læses",
        en: "'{text}' in the column {column} can't be read")
    case .causeEmptyCell:
      LocalizedText(da: "der står intet i kolonnen {column}", en: "the column {column} is empty")
    case .helpRowsRefused:
      LocalizedText(
        da:
          "skriv under values, hvad ordene står for, eller under leave-out, at rækkerne ikke skal tælles med",
        en:
          "say under values what the words stand for, or under leave-out that the rows are not to be counted"
      )
    case .helpTooManyRowsRefused:
      LocalizedText(
        da:
          "skriv under values, hvad ordene står for, eller under leave-out, at rækkerne ikke skal tælles med; grænsen flyttes med refused-at-most",
        en:
          "say under values what the words stand for, or under leave-out that the rows are not to be counted; refused-at-most moves the limit"
      )
    case .tooManyCombinations:
      LocalizedText(
        da: "{path}: rækkerne er for forskellige til at blive talt",
        en: "{path}: the rows differ too much to be counted")
    case .helpFewerColumns:
      LocalizedText(
        da: "tag kolonner ud af columns, eller tæl pr. år med per: year",
        en: "take columns out of columns, or count by year with per: year")
    case .notAShareOfRows:
      LocalizedText(
        da: "en andel af rækkerne er mellem 0 % og 100 %",
        en: "a share of the rows is between 0 % and 100 %")
    case .valueNotDescribed:
      LocalizedText(
        da: "values siger ikke, hvad »{text}« står for i kolonnen {column}",
        en: "values does not say what '{text}' stands for in the column {column}")
    case .helpDescribeValue:
      LocalizedText(
        da: "skriv det under values, eller skriv ordet under leave-out, hvis rækken ikke skal med",
        en: "say it under values, or write the word under leave-out if the row is not to be read")
    case .assumedContacts:
      LocalizedText(
        da:
          "{path}: læst som {encoding} med {delimiter} mellem felterne og datoer som {dates}; {rows} rækker talt med, {left} sprunget over, {refused} afvist",
        en:
          "{path}: read as {encoding} with {delimiter} between cells and dates as {dates}; {rows} rows counted, {left} passed over, {refused} refused"
      )
    case .rowsWithSameFault:
      LocalizedText(
        da: "rækker til med samme slags fejl: {count}; den første af dem: {fault}",
        en: "more rows with the same kind of fault: {count}; the first of them: {fault}")
    case .tableTooLarge:
      LocalizedText(
        da: "{path} fylder mere end {limit} byte, når den er læst",
        en: "{path} takes more than {limit} bytes when it is read")
    case .csvTooManyColumns:
      LocalizedText(
        da: "overskriften har {count} felter; en tabel har højst {limit} kolonner",
        en: "the header has {count} cells; a table has at most {limit} columns")
    case .csvWrongCellCount:
      LocalizedText(
        da: "rækken har {found} felter, overskriften har {expected}",
        en: "the row has {found} cells, the header has {expected}")
    case .csvTextAfterQuote:
      LocalizedText(
        da: "tekst efter det afsluttende anførselstegn",
        en: "text after the closing quote")
    case .csvUnclosedQuote:
      LocalizedText(da: "anførselstegnet lukkes ikke", en: "the quote is not closed")
    case .csvUnknownColumn:
      LocalizedText(da: "kolonnen »{column}« kendes ikke", en: "the column '{column}' is not known")
    case .csvDuplicateColumn:
      LocalizedText(
        da: "kolonnen »{column}« står to gange",
        en: "the column '{column}' stands twice")
    case .keyOfFigures:
      LocalizedText(
        da: "»{key}« siger noget om tal, og {file} indeholder meldinger om det leverede",
        en: "'{key}' says something of figures, and {file} holds reports of what was delivered")
    case .csvMissingColumn:
      LocalizedText(da: "kolonnen »{column}« mangler", en: "the column '{column}' is missing")
    case .tableNotRead:
      LocalizedText(da: "{path} læses ikke", en: "{path} is not read")
    case .rowOfAnother:
      LocalizedText(
        da: "rækken gælder {name}, men strategien er for {own}",
        en: "the row is about {name}, but the strategy is for {own}")
    case .csvEmptyCell:
      LocalizedText(da: "feltet »{column}« er tomt", en: "the cell '{column}' is empty")
    case .progressOfFigure:
      LocalizedText(
        da: "milepælen »{id}« måles med tal og meldes ikke i progress.csv",
        en: "the milestone '{id}' is measured by figures and not reported in progress.csv")
    case .progressOfWhom:
      LocalizedText(
        da:
          "hver kommune skal melde milepælen »{id}«; skriv i kolonnen »kommune«, hvem rækken handler om",
        en:
          "each municipality reports the milestone '{id}'; write in the column 'municipality' whom the row is about"
      )
    case .progressOfNonParticipant:
      LocalizedText(
        da: "»{name}« er ikke med i milepælen »{id}«",
        en: "'{name}' takes no part in the milestone '{id}'")
    case .unknownPart:
      LocalizedText(
        da: "»{part}« er ikke en del af milepælen »{id}«",
        en: "'{part}' is no part of the milestone '{id}'")
    case .progressDoneWithoutDate:
      LocalizedText(da: "noget udført skal have en dato", en: "something done must have a date")
    case .assumedDialect:
      LocalizedText(
        da: "{path}: læst som {encoding} med »{delimiter}« mellem felterne, {rows} rækker",
        en: "{path}: read as {encoding} with '{delimiter}' between cells, {rows} rows")
    // MARK: Verdicts
    case .verdictMet:
      LocalizedText(da: "opfyldt", en: "met")
    case .verdictMetLate:
      LocalizedText(da: "opfyldt for sent", en: "met late")
    case .verdictNearly:
      LocalizedText(da: "næsten opfyldt", en: "nearly met")
    case .verdictPartly:
      LocalizedText(da: "delvist opfyldt", en: "partly met")
    case .verdictMissed:
      LocalizedText(da: "ikke opfyldt", en: "missed")
    case .verdictOnTrack:
      LocalizedText(da: "på sporet", en: "on track")
    case .verdictAtRisk:
      LocalizedText(da: "i risiko", en: "at risk")
    case .verdictOffTrack:
      LocalizedText(da: "bagud", en: "off track")
    case .verdictPending:
      LocalizedText(da: "afventer", en: "pending")
    case .verdictNoData:
      LocalizedText(da: "mangler måling", en: "no data")
    case .verdictNoThreshold:
      LocalizedText(da: "uden måltal", en: "no threshold")
    case .verdictNotAssessable:
      LocalizedText(da: "kan ikke vurderes", en: "not assessable")
    case .verdictNotRelevant:
      LocalizedText(da: "ikke relevant", en: "not relevant")
    case .growthTargetAchieved: LocalizedText(da: "måltallet er nået", en: "target achieved")
    case .growthSubstantial: LocalizedText(da: "betydelig fremgang", en: "substantial progress")
    case .growthModerate: LocalizedText(da: "moderat fremgang", en: "moderate progress")
    case .growthLimited: LocalizedText(da: "begrænset fremgang", en: "limited progress")
    case .growthDeterioration: LocalizedText(da: "tilbagegang", en: "deterioration")
    case .growthNotAvailable: LocalizedText(da: "kan ikke beregnes", en: "not available")
    case .trendSun: LocalizedText(da: "sol", en: "sun")
    case .trendLightlyClouded: LocalizedText(da: "let skyet", en: "lightly clouded")
    case .trendCloud: LocalizedText(da: "overskyet", en: "cloud")
    case .trendThunderstorm: LocalizedText(da: "torden", en: "thunderstorm")
    case .verdictSuperseded:
      LocalizedText(da: "overhalet", en: "superseded")
    case .shortMet:
      LocalizedText(da: "opfyldt", en: "met")
    case .shortMetLate:
      LocalizedText(da: "for sent", en: "late")
    case .shortNearly:
      LocalizedText(da: "næsten", en: "nearly")
    case .shortPartly:
      LocalizedText(da: "delvist", en: "partly")
    case .shortMissed:
      LocalizedText(
        da: "ikke opfyldt",
        en: "missed")
    case .shortNoData:
      LocalizedText(da: "mangler", en: "no data")
    case .shortNotAssessable:
      LocalizedText(
        da: "uvist",
        en: "unclear")
    case .shortBaseline:
      LocalizedText(da: "nulpunkt", en: "baseline")
    case .qualityFinal:
      LocalizedText(da: "endelige tal", en: "final figures")
    case .qualityLate:
      LocalizedText(da: "målt efter fristen", en: "measured after the due day")
    case .qualityOld:
      LocalizedText(da: "ældre måling", en: "older measurement")
    case .qualityImputed:
      LocalizedText(da: "imputerede tal", en: "imputed figures")
    case .qualityProvisional:
      LocalizedText(da: "foreløbige eller skønnede tal", en: "provisional or estimated figures")
    case .qualityDisputed:
      LocalizedText(da: "kilderne er uenige", en: "sources disagree")
    case .statusFinal:
      LocalizedText(
        da: "endeligt",
        en: "final")
    case .statusRevised:
      LocalizedText(
        da: "revideret",
        en: "revised")
    case .statusPreliminary:
      LocalizedText(
        da: "foreløbigt",
        en: "preliminary")
    case .statusEstimated:
      LocalizedText(
        da: "skønnet",
        en: "estimated")
    case .statusImputed:
      LocalizedText(
        da: "imputeret",
        en: "imputed")
    case .statusAssumedPeriod:
      LocalizedText(
        da: "dateret efter et skøn",
        en: "dated by an estimate")
    case .statusRejected:
      LocalizedText(
        da: "afvist",
        en: "rejected")
    case .progressStarted:
      LocalizedText(da: "i gang", en: "started")
    case .progressDone:
      LocalizedText(da: "udført", en: "done")
    case .progressDropped:
      LocalizedText(da: "opgivet", en: "dropped")
    case .progressNotRelevant:
      LocalizedText(da: "ikke relevant", en: "not relevant")
    // MARK: Targets in words
    case .targetAtLeast:
      LocalizedText(da: "mindst {value}", en: "at least {value}")
    case .targetAtMost:
      LocalizedText(da: "højst {value}", en: "at most {value}")
    case .targetEquals:
      LocalizedText(da: "præcis {value}", en: "exactly {value}")
    case .targetAbove:
      LocalizedText(da: "mere end {value}", en: "more than {value}")
    case .targetBelow:
      LocalizedText(da: "mindre end {value}", en: "less than {value}")
    case .targetBetween:
      LocalizedText(da: "mellem {low} og {high}", en: "between {low} and {high}")
    case .targetChange:
      LocalizedText(da: "{change} regnet fra {base}", en: "{change} counted from {base}")
    case .targetIncludes:
      LocalizedText(da: "omfatter {members}", en: "includes {members}")
    case .targetCount:
      LocalizedText(da: "mindst {count} områder", en: "at least {count} areas")
    case .targetHours:
      LocalizedText(da: "åbningstiden {hours} ({week})", en: "the opening hours {hours} ({week})")
    case .targetDeliver:
      LocalizedText(da: "{parts}", en: "{parts}")
    case .targetDelivered:
      LocalizedText(da: "leveret", en: "delivered")
    case .targetReview:
      LocalizedText(
        da: "revision",
        en: "review")
    case .targetReviewBy:
      LocalizedText(
        da: "revision ved {by}",
        en: "review by {by}")
    case .targetRises:
      LocalizedText(da: "højere end perioden før", en: "higher than the period before")
    case .targetRisesOrEqual:
      LocalizedText(da: "mindst som perioden før", en: "at least as in the period before")
    case .targetFalls:
      LocalizedText(da: "lavere end perioden før", en: "lower than the period before")
    case .targetFallsOrEqual:
      LocalizedText(da: "højst som perioden før", en: "at most as in the period before")
    case .baseBaseline:
      LocalizedText(da: "nulpunktet", en: "the baseline")
    case .basePrevious:
      LocalizedText(da: "den forrige milepæls måling", en: "the previous milestone's measurement")
    case .intervalUnknown:
      LocalizedText(da: "ukendt", en: "unknown")
    case .termPlain:
      LocalizedText(da: "{value}", en: "{value}")
    case .termPart:
      LocalizedText(da: "{value} ({part}, {period})", en: "{value} ({part}, {period})")
    case .termPeriod:
      LocalizedText(da: "{value} ({period})", en: "{value} ({period})")
    case .termOnDay:
      LocalizedText(
        da: "{value} ({date})",
        en: "{value} ({date})")
    case .termFlagged:
      LocalizedText(
        da: "{said}, {status}",
        en: "{said}, {status}")
    case .termAreaPeriod:
      LocalizedText(da: "{area} i {period}", en: "{area} in {period}")
    case .termCost:
      LocalizedText(
        da: "{count} × {price} = {cost} ({part}, {period})",
        en: "{count} × {price} = {cost} ({part}, {period})")
    case .termUndecided:
      LocalizedText(
        da: "kan ikke afgøres",
        en: "undecided")
    case .termCountedDays:
      LocalizedText(
        da: "{value} på {days} arbejdsdage ({period}) svarer til {scaled}",
        en: "{value} on {days} working days ({period}) amounts to {scaled}")
    case .termPlannedDays:
      LocalizedText(
        da: "{value} på {days} arbejdsdage (måltal for {period}) svarer til {scaled}",
        en: "{value} on {days} working days (target for {period}) amounts to {scaled}")
    case .termNone:
      LocalizedText(da: "–", en: "–")
    case .directionIn:
      LocalizedText(
        da: "indgående",
        en: "inbound")
    case .directionOut:
      LocalizedText(
        da: "udgående",
        en: "outbound")
    case .typeTransaction:
      LocalizedText(
        da: "transaktion",
        en: "transaction")
    case .typeInformation:
      LocalizedText(
        da: "information",
        en: "information")
    case .dimensionChannel:
      LocalizedText(
        da: "kanal",
        en: "channel")
    case .dimensionDirection:
      LocalizedText(
        da: "retning",
        en: "direction")
    case .dimensionArea:
      LocalizedText(
        da: "område",
        en: "area")
    case .dimensionType:
      LocalizedText(
        da: "type",
        en: "type")
    case .dimensionResolved: LocalizedText(da: "afklaring", en: "resolution")
    case .dimensionPopulation:
      LocalizedText(
        da: "målgruppe",
        en: "population")
    // MARK: Steps of a proof
    case .stepTarget:
      LocalizedText(da: "Måltal: {target}.", en: "Target: {target}.")
    case .stepDeliverable:
      LocalizedText(da: "Skal leveres: {parts}.", en: "To be delivered: {parts}.")
    case .stepDecision:
      LocalizedText(
        da: "Skal vurderes eller besluttes: {parts}.", en: "To be assessed or decided: {parts}.")
    case .stepReview:
      LocalizedText(
        da: "Skal gennemføres: {parts}.",
        en: "To be done: {parts}.")
    case .stepDue:
      LocalizedText(
        da: "Frist: {due} (udgangen af {period}); bedømt efter, hvad der var kendt {asOf}.",
        en: "Due: {due} (the end of {period}); judged by what was known on {asOf}.")
    case .stepNotDue:
      LocalizedText(
        da: "Frist: {due}; ikke forfalden {asOf}.",
        en: "Due: {due}; not due on {asOf}.")
    case .stepCondition:
      LocalizedText(da: "Betingelse: {condition}.", en: "Condition: {condition}.")
    case .stepNotRelevant:
      LocalizedText(
        da: "Ikke relevant: betingelsen indtraf ikke ({condition}).",
        en: "Not relevant: the condition did not come about ({condition}).")
    case .stepSuperseded:
      LocalizedText(da: "Overhalet fra {from} af {by}.", en: "Superseded from {from} by {by}.")
    case .stepMeasuredIn:
      LocalizedText(da: "Måles i {window}: {why}.", en: "Measured in {window}: {why}.")
    case .stepObserved:
      LocalizedText(da: "Målt {value} for {period}.", en: "Measured {value} for {period}.")
    case .stepObservedPublished:
      LocalizedText(
        da: "Målt {value} for {period}, offentliggjort {published}.",
        en: "Measured {value} for {period}, published {published}.")
    case .stepFlagged:
      LocalizedText(
        da: "{said} Tallet er {status}.",
        en: "{said} The figure is {status}.")
    case .stepReplaces:
      LocalizedText(
        da: "Det afløser {value} for {period} ({status}), som var kendt fra {date}.",
        en: "It replaces {value} for {period} ({status}), which was known from {date}.")
    case .stepRejected:
      LocalizedText(
        da: "{value} for {period} er afvist og regnes ikke med.",
        en: "{value} for {period} is rejected and left out.")
    case .stepMembers:
      LocalizedText(
        da: "I {period} er der {count}: {members}.",
        en: "In {period} there are {count}: {members}.")
    case .stepOld:
      LocalizedText(
        da: "Målingen for {period} er den seneste i {window}, men ikke fra dets sidste opgørelse.",
        en:
          "The measurement for {period} is the latest in {window}, but not of its last collection.")
    case .stepDisputed:
      LocalizedText(
        da: "En anden række siger {value} om det samme.",
        en: "Another row says {value} of the same.")
    case .stepDisputeDecides:
      LocalizedText(
        da: "Kilderne giver hver sit udfald, så målet kan ikke vurderes.",
        en: "The sources give different outcomes, so the target can't be assessed.")
    case .stepSum:
      LocalizedText(
        da: "Lagt sammen, {count} tal: i alt {sum}.",
        en: "Added up, {count} figures: in all {sum}.")
    case .stepNumerator:
      LocalizedText(
        da: "Tæller: {count} tal, i alt {sum}.",
        en: "Numerator: {count} figures, in all {sum}.")
    case .stepDenominator:
      LocalizedText(
        da: "Nævner: {count} tal, i alt {sum}.",
        en: "Denominator: {count} figures, in all {sum}.")
    case .stepShare:
      LocalizedText(
        da: "Andel: {numerator} / {denominator} = {share}.",
        en: "Share: {numerator} / {denominator} = {share}.")
    case .stepMixGain:
      LocalizedText(
        da:
          "{contacts} henvendelser koster {each} hver. Med kanalerne fra {baseline} ({baselineEach} hver) ville de koste {atBaselineMix}; besparelse efter »{set}«: {saved}.",
        en:
          "{contacts} contacts cost {each} each. With the channels of {baseline} ({baselineEach} each) they would cost {atBaselineMix}; saving by '{set}': {saved}."
      )
    case .stepFactAbout:
      LocalizedText(
        da: "Dokumentet oplyser cirka {value}.",
        en: "The document states about {value}.")
    case .stepFact:
      LocalizedText(
        da: "Dokumentet oplyser {value}.",
        en: "The document states {value}.")
    case .stepFactPer:
      LocalizedText(
        da: "{value} / {count} = {each} for hver.",
        en: "{value} / {count} = {each} for each.")
    case .stepFactAgrees:
      LocalizedText(
        da: "Det oplyste, {value}, er blandt dem.",
        en: "What is stated, {value}, is among them.")
    case .stepFactDisagrees:
      LocalizedText(
        da: "Det oplyste, {value}, er ikke blandt dem.",
        en: "What is stated, {value}, is not among them.")
    case .stepPrice:
      LocalizedText(
        da: "{channel}: {price}.",
        en: "{channel}: {price}.")
    case .stepPriceTimes:
      LocalizedText(
        da: "{price} ({channel}) / {cheapest} ({cheapestChannel}) = {times}.",
        en: "{price} ({channel}) / {cheapest} ({cheapestChannel}) = {times}.")
    case .stepCost:
      LocalizedText(
        da: "Priser fra »{set}«, {count} tal ganget med hver sin pris: i alt {cost}.",
        en: "Prices of '{set}', {count} figures each times its price: in all {cost}.")
    case .stepApproximatePrices:
      LocalizedText(
        da: "Dokumentet siger cirka om priserne, så beløbet er et skøn.",
        en: "The document says about of the prices, so the amount is an estimate.")
    case .stepNoPrices:
      LocalizedText(
        da: "Prissættet findes ikke.",
        en: "There is no such price set.")
    case .stepNothingPriced:
      LocalizedText(
        da: "Intet af det, der skal prissættes, er talt i {window}.",
        en: "Nothing of what is to be priced was counted in {window}.")
    case .stepChannelNotCounted:
      LocalizedText(
        da: "{channels} er ikke talt i {period}.",
        en: "{channels} was not counted in {period}.")
    case .stepChannelWithoutPrice:
      LocalizedText(
        da: "{channel} har ingen pris i »{set}«.",
        en: "{channel} has no price in '{set}'.")
    case .stepPriceOfClass:
      LocalizedText(
        da:
          "Prisen for {class} gælder dem under ét og kan ikke deles. {counted} er talt, men {lacking} er ikke.",
        en:
          "The price of {class} is for them together and can't be parted. {counted} is counted, but {lacking} is not."
      )
    case .stepAnnual:
      LocalizedText(
        da: "Ganget op til et år: {counted} × {factor} = {year}.",
        en: "Made a year of: {counted} × {factor} = {year}.")
    case .stepUnpaired:
      LocalizedText(
        da: "Ikke regnet med, fordi tæller og nævner ikke begge er talt der: {left}.",
        en: "Left out, since numerator and denominator were not both counted there: {left}.")
    case .stepPaired:
      LocalizedText(
        da: "Sammenlignet i det, der er talt på begge sider: {kept}. Ikke regnet med: {left}.",
        en: "Compared in what was counted on both sides: {kept}. Left out: {left}.")
    case .stepNothingInCommon:
      LocalizedText(
        da: "{base} og {window} har intet talt til fælles: {left} er kun talt på den ene side.",
        en: "{base} and {window} have nothing counted in common: {left} only on one side.")
    case .stepFormula:
      LocalizedText(
        da: "Formlen: {expression} = {value}.",
        en: "The formula: {expression} = {value}.")
    case .stepFormulaInput:
      LocalizedText(
        da: "{title} ({id}): {value}, {period}.",
        en: "{title} ({id}): {value}, {period}.")
    case .stepFormulaPart:
      LocalizedText(
        da: "{expression} = {value}",
        en: "{expression} = {value}")
    case .stepFormulaWithout:
      LocalizedText(
        da: "Formlen kan ikke regnes ud uden {title}. {reason}",
        en: "The formula can't be worked out without {title}. {reason}")
    case .stepFormulaDivision:
      LocalizedText(
        da: "Formlen deler med nul, eller med noget, der kan være nul: {expression}.",
        en: "The formula divides by zero, or by what may be zero: {expression}.")
    case .stepTooFew:
      LocalizedText(
        da: "{title}: tallet hviler på {number}, og der kræves mindst {least}.",
        en: "{title}: the figure rests on {number}, and at least {least} are required.")
    case .stepCategoryMissing:
      LocalizedText(
        da:
          "Kanalen {channel} tælles et andet sted og mangler i optællingen, så andelen er et interval.",
        en:
          "The channel {channel} is counted elsewhere and missing from the count, so the figure is an interval."
      )
    case .stepRelative:
      LocalizedText(
        da: "Fra {base}: {change} giver {target}.", en: "From {base}: {change} gives {target}.")
    case .stepBaseMissing:
      LocalizedText(
        da: "Udgangspunktet ({window}) er ikke målt: {reason}",
        en: "The starting point ({window}) is not measured: {reason}")
    case .stepBaseNotANumber:
      LocalizedText(
        da: "Der er ikke ét tal at regne med.",
        en: "There is no single number to count with.")
    case .stepBaseInterval:
      LocalizedText(
        da: "Udgangspunktet er kun kendt som {interval}.",
        en: "The starting point is only known to be {interval}.")
    case .stepBaseUndecided:
      LocalizedText(
        da: "Udfaldet afhænger af, hvor udgangspunktet præcis ligger, så målet kan ikke vurderes.",
        en: "The outcome depends on where exactly the starting point lies: it can't be assessed.")
    case .stepNoBaseline:
      LocalizedText(da: "Målet har intet nulpunkt.", en: "The goal has no baseline.")
    case .stepNoPrevious:
      LocalizedText(da: "Der er ingen tidligere milepæl.", en: "There is no earlier milestone.")
    case .stepNothingInWindow:
      LocalizedText(
        da: "{title}: ingen måling i {window}; den seneste er for {last}.",
        en: "{title}: no measurement in {window}; the latest is for {last}.")
    case .stepNothingMeasured:
      LocalizedText(
        da: "{title}: ingen måling var kendt {date}.",
        en: "{title}: no measurement was known on {date}.")
    case .stepNotYetKnown:
      LocalizedText(
        da: "{title}: målingen for {period} er først kendt fra {date}.",
        en: "{title}: the measurement for {period} is not known before {date}.")
    case .stepExpectedBy:
      LocalizedText(
        da: "Tallene ventes først senest {date}, så de mangler endnu ikke.",
        en: "The figures are only expected by {date}, so they are not missing yet.")
    case .stepWasExpectedBy:
      LocalizedText(
        da: "Tallene var ventet senest {date}.",
        en: "The figures were expected by {date}.")
    case .stepReportsExpectedBy:
      LocalizedText(
        da: "Meldingerne ventes først senest {date}, så de mangler endnu ikke.",
        en: "The reports are only expected by {date}, so they are not missing yet.")
    case .stepReportsWereExpectedBy:
      LocalizedText(
        da: "Meldingerne var ventet senest {date}.",
        en: "The reports were expected by {date}.")
    case .stepOnlyParts:
      LocalizedText(
        da: "{title}: i {window} er kun dele målt, ikke helheden.",
        en: "{title}: in {window} only parts were measured, not the whole.")
    case .stepTooCoarse:
      LocalizedText(
        da: "Målingen dækker {period}, som ikke kan deles op på {window}.",
        en: "The measurement covers {period}, which can't be divided into {window}.")
    case .stepStockOrFlow:
      LocalizedText(
        da:
          "{title}: det er ikke sagt under measures, om perioder lægges sammen (flow) eller ej (stock).",
        en: "{title}: measures does not say whether periods add up (flow) or not (stock).")
    case .stepDimensionMissing:
      LocalizedText(
        da: "{title} er ikke opdelt efter {dimensions} i målingerne.",
        en: "{title} is not broken down by {dimensions} in the measurements.")
    case .stepMergedClass:
      LocalizedText(
        da: "{class} er talt sammen og kan ikke deles.",
        en: "{class} were counted together and can't be parted.")
    case .stepNothingCounted:
      LocalizedText(
        da: "Intet er talt i {window}: andelen findes ikke.",
        en: "Nothing was counted in {window}: there is no share.")
    case .stepGap:
      LocalizedText(
        da: "{title}: {window} er ikke dækket; der mangler {lacking}.",
        en: "{title}: {window} is not covered; lacking {lacking}.")
    case .stepGapAndMore:
      LocalizedText(
        da: "{title}: {window} er ikke dækket; der mangler {lacking} og {more} til.",
        en: "{title}: {window} is not covered; lacking {lacking} and {more} more.")
    case .stepWorkingDays:
      LocalizedText(
        da:
          "Arbejdsdage i ugerne: {after} mod {before} i dem, der regnes fra. {target} svarer derfor til {scaled}; pr. arbejdsdag er målt {measuredADay} mod {targetADay}.",
        en:
          "Working days in the weeks: {after} against {before} in those counted from. So {target} amounts to {scaled}; a working day shows {measuredADay} against {targetADay}."
      )
    case .stepOutlookWorkingDays:
      LocalizedText(
        da:
          "Ugerne har ikke lige mange arbejdsdage. Tallene er regnet om til {days}, som i {period}:",
        en: "The weeks differ in working days. The figures are taken to {days}, as in {period}:")
    case .stepSeriesBreak:
      LocalizedText(
        da: "Databrud fra {period}: {reason}. Udgangspunktet kan ikke sammenlignes.",
        en: "Series break from {period}: {reason}. The starting point can't be compared.")
    case .stepOutlookTooOld:
      LocalizedText(
        da: "Ingen udsigt: den seneste måling ({period}) er {days} gammel.",
        en: "No outlook: the last measurement ({period}) is {days} old.")
    case .stepOutlookBreak:
      LocalizedText(
        da: "Databrud fra {period}: {reason}. Udsigten bygger kun på målingerne derefter.",
        en:
          "Series break from {period}: {reason}. The outlook rests on the measurements since then only."
      )
    case .stepOutlookTargetBroken:
      LocalizedText(
        da: "Ingen udsigt: måltallet regnes fra {base}, før databruddet.",
        en: "No outlook: the target counts from {base}, before the series break.")
    case .stepOutlookOnePoint:
      LocalizedText(
        da: "Ingen udsigt: der er kun én måling ({period}).",
        en: "No outlook: there is one measurement only ({period}).")
    case .stepOutlookAssumedBase:
      LocalizedText(
        da: "Udgangspunktet er ikke målt endnu; her bruges dets eget måltal, {base}.",
        en: "The starting point is not measured yet; its own target is used here, {base}.")
    case .stepOutlookReached:
      LocalizedText(
        da: "Udsigt: {measured} i {period} når allerede måltallet, {target}.",
        en: "Outlook: {measured} in {period} already reaches the target, {target}.")
    case .stepOutlookPath:
      LocalizedText(
        da:
          "Udsigt: på den lige vej fra {start} i {startPeriod} skulle det være {expected} ved udgangen af {period}; målt {measured}. Indtil {band} fra vejen er i risiko: {verdict}.",
        en:
          "Outlook: on the straight way from {start} in {startPeriod} it should be {expected} by the end of {period}; measured {measured}. Up to {band} off the way is at risk: {verdict}."
      )
    case .stepOutlookKept:
      LocalizedText(
        da: "Udsigt: {measured} i {period} holder {target}.",
        en: "Outlook: {measured} in {period} keeps to {target}.")
    case .stepOutlookNotKept:
      LocalizedText(
        da: "Udsigt: {measured} i {period} holder ikke {target}.",
        en: "Outlook: {measured} in {period} does not keep to {target}.")
    case .stepOutlookMoves:
      LocalizedText(
        da: "Udsigt: {change} fra {before} til {period} går den rigtige vej.",
        en: "Outlook: {change} from {before} to {period} is the right way.")
    case .stepOutlookMovesAway:
      LocalizedText(
        da: "Udsigt: {change} fra {before} til {period} går ikke den rigtige vej.",
        en: "Outlook: {change} from {before} to {period} is not the right way.")
    case .stepOutlookGrowth:
      LocalizedText(
        da:
          "Udsigt efter vækst: fra {start} i {startPeriod} til {measured} i {period}; den årlige vækst er {ratio} gange den, der kræves: {class}.",
        en:
          "Outlook by growth: from {start} in {startPeriod} to {measured} in {period}; the yearly growth is {ratio} times the one required: {class}."
      )
    case .stepOutlookGrowthRate:
      LocalizedText(
        da:
          "Udsigt efter vækst: fra {start} i {startPeriod} til {measured} i {period} er {ratio} om året i den ønskede retning: {class}.",
        en:
          "Outlook by growth: from {start} in {startPeriod} to {measured} in {period} is {ratio} a year in the wanted direction: {class}."
      )
    case .stepOutlookNoGrowth:
      LocalizedText(
        da:
          "Udsigt efter vækst: fra {start} i {startPeriod} til {measured} i {period} er der ingen vækst at regne med: {class}.",
        en:
          "Outlook by growth: from {start} in {startPeriod} to {measured} in {period} there is no growth to count with: {class}."
      )
    case .stepOutlookTrend:
      LocalizedText(
        da:
          "Udsigt efter tendens: {change} om året i gennemsnit af de seneste {count} målinger, senest {measured} i {period}: {symbol}.",
        en:
          "Outlook by trend: {change} a year on average over the last {count} measurements, last {measured} in {period}: {symbol}."
      )
    case .stepOutlookTrendToTarget:
      LocalizedText(
        da:
          "Udsigt efter tendens: {change} om året i gennemsnit af de seneste {count} målinger, senest {measured} i {period}; der vil mangle {missed} af vejen til måltallet: {symbol}.",
        en:
          "Outlook by trend: {change} a year on average over the last {count} measurements, last {measured} in {period}; {missed} of the way to the target will be missed: {symbol}."
      )
    case .stepOverflow:
      LocalizedText(
        da: "Tallene er for store til at regne nøjagtigt med.",
        en: "The figures are too large to calculate exactly.")
    case .stepSatisfied:
      LocalizedText(
        da: "{measured} er {target}.",
        en: "{measured} is {target}.")
    case .stepNotSatisfied:
      LocalizedText(
        da: "{measured} er ikke {target}.",
        en: "{measured} is not {target}.")
    case .stepWithinTolerance:
      LocalizedText(
        da: "Afvigelsen ligger inden for tolerancen på {allowed}.",
        en: "The gap lies within the tolerance of {allowed}.")
    case .stepBeyondTolerance:
      LocalizedText(
        da: "Afvigelsen er større end tolerancen på {allowed}.",
        en: "The gap is larger than the tolerance of {allowed}.")
    case .stepWithinSample:
      LocalizedText(
        da:
          "Inden for usikkerheden: stikprøven er på {size}, og ({share} - {target})² = {gap} er højst 1,96² × {target} × {rest} / {size} = {bound} (Wilsons interval, 95 %).",
        en:
          "Within the uncertainty: the sample is of {size}, and ({share} - {target})² = {gap} is at most 1.96² × {target} × {rest} / {size} = {bound} (Wilson's interval, 95%)."
      )
    case .stepWithinSamples:
      LocalizedText(
        da:
          "Inden for usikkerheden: stikprøverne er på {size} og {baseSize}, og ({share} - {target})² = {gap} er højst 1,96² × ({target} × {rest} / {size} + {factor}² × {base} × {baseRest} / {baseSize}) = {bound} (95 %).",
        en:
          "Within the uncertainty: the samples are of {size} and {baseSize}, and ({share} - {target})² = {gap} is at most 1.96² × ({target} × {rest} / {size} + {factor}² × {base} × {baseRest} / {baseSize}) = {bound} (95%)."
      )
    case .stepIntervalMet:
      LocalizedText(
        da: "{interval} opfylder {target} i begge ender.",
        en: "{interval} meets {target} at both ends.")
    case .stepIntervalMissed:
      LocalizedText(
        da: "{interval} opfylder ikke {target} i nogen af enderne.",
        en: "{interval} meets {target} at neither end.")
    case .stepIntervalUndecided:
      LocalizedText(
        da: "Målt {interval}; det kan ikke afgøres, om det er {target}.",
        en: "Measured {interval}; whether that is {target} can't be decided.")
    case .stepAllMembers:
      LocalizedText(da: "Alle {count} er med.", en: "All {count} are there.")
    case .stepLackingMembers:
      LocalizedText(da: "Der mangler {lacking}.", en: "Lacking {lacking}.")
    case .stepOtherHours:
      LocalizedText(
        da: "Åbningstiden er {measured}, ikke {target}.",
        en: "The opening hours are {measured}, not {target}.")
    case .stepKeepBroken:
      LocalizedText(
        da: "Det skulle holde hele tiden og gjorde det ikke i {period}.",
        en: "It was to hold all along and did not in {period}.")
    case .stepLateEvidence:
      LocalizedText(
        da: "Målt {days} efter fristen: kan højst være opfyldt for sent.",
        en: "Measured {days} after the due day: can at best be met late.")
    case .stepReading:
      LocalizedText(
        da: "Læst som »{id}« ({target}): {verdict}.",
        en: "Read as '{id}' ({target}): {verdict}.")
    case .stepReadingsDiffer:
      LocalizedText(
        da: "Læsningerne giver hver sit udfald: {outcomes}.",
        en: "The readings give different outcomes: {outcomes}.")
    case .termAsStated:
      LocalizedText(
        da: "som det står ({target}) {verdict}", en: "as it stands ({target}) {verdict}")
    case .termAsRead:
      LocalizedText(
        da: "læst som »{id}« ({target}) {verdict}", en: "read as '{id}' ({target}) {verdict}")
    case .stepNoProgress:
      LocalizedText(da: "Ingen melding i progress.csv.", en: "No report in progress.csv.")
    case .stepProgress:
      LocalizedText(da: "Meldt: {status}.", en: "Reported: {status}.")
    case .stepOfPart:
      LocalizedText(da: "{part}: {said}", en: "{part}: {said}")
    case .stepProgressDated:
      LocalizedText(da: "Meldt {date}: {status}.", en: "Reported {date}: {status}.")
    case .stepVerdict:
      LocalizedText(da: "Altså: {verdict}.", en: "Hence: {verdict}.")
    case .stepConversion:
      LocalizedText(da: "{old} er {new}.", en: "{old} is {new}.")
    case .stepConcernsGoals:
      LocalizedText(da: "Det gælder målene {goals}.", en: "It concerns the goals {goals}.")
    case .stepSuggestFormerly:
      LocalizedText(
        da: "Er {new} det samme som {old} før, så skriv formerly: {old} under {new}.",
        en: "If {new} is what {old} was before, write formerly: {old} below {new}.")
    case .stepRowsDiffer:
      LocalizedText(
        da: "Rækker, der er gået ud: {removed}; kommet til: {added}.",
        en: "Rows that went: {removed}; that came: {added}.")
    case .redefinedRun:
      LocalizedText(
        da:
          "Begge definitioner er regnet igennem for {count} perioder: målet er lettere at nå i {easier} og sværere i {harder}.",
        en:
          "Both definitions were worked out for {count} periods: the goal is easier to reach in {easier} and harder in {harder}."
      )
    case .redefinedWitness:
      LocalizedText(
        da: "{period}: {old} efter den gamle definition og {new} efter den nye.",
        en: "{period}: {old} by the old definition and {new} by the new one.")
    case .redefinedTooFew:
      LocalizedText(
        da: "Der skal mindst {fewest} perioder til at afgøre det.",
        en: "It takes at least {fewest} periods to decide.")
    case .redefinedAllEqual:
      LocalizedText(
        da: "Indtil nu er tallene ens, men de to definitioner kan give forskellige tal senere.",
        en: "So far the figures agree, but the two definitions may give different ones later.")
    case .redefinedSame:
      LocalizedText(
        da: "De to definitioner tæller det samme.", en: "The two definitions count the same.")
    case .redefinedPartWider:
      LocalizedText(
        da: "Der tæller mere med end før, og intet er taget ud: tallet kan kun blive højere.",
        en: "More is counted than before, and nothing was taken out: the figure can only rise.")
    case .redefinedPartNarrower:
      LocalizedText(
        da: "Der tæller mindre med end før, og intet er kommet til: tallet kan kun blive lavere.",
        en: "Less is counted than before, and nothing was added: the figure can only fall.")
    case .redefinedWholeWider:
      LocalizedText(
        da: "Det samme deles med mere end før: andelen kan kun blive lavere.",
        en: "The same is divided by more than before: the share can only fall.")
    case .redefinedWholeNarrower:
      LocalizedText(
        da: "Det samme deles med mindre end før: andelen kan kun blive højere.",
        en: "The same is divided by less than before: the share can only rise.")
    case .redefinedOtherUnit:
      LocalizedText(
        da: "De to definitioner giver tal i hver sin enhed og kan ikke holdes op mod hinanden.",
        en: "The two definitions give figures in different units and can't be compared.")
    case .redefinedOtherSide:
      LocalizedText(
        da: "Det, der før var bedst højt, er nu bedst lavt, eller omvendt.",
        en: "What was better high is now better low, or the other way round.")
    case .redefinedNothingAsked:
      LocalizedText(
        da: "Målet har intet måltal, som en anden definition gør lettere eller sværere at nå.",
        en: "The goal has no target that another definition makes easier or harder to reach.")
    case .effectWitness:
      LocalizedText(
        da: "{date}, {subject}: {new}, uden ændringen {old}.",
        en: "{date}, {subject}: {new}, without the change {old}.")
    case .effectNone:
      LocalizedText(
        da: "Ingen vurdering bliver en anden på de målinger, der findes.",
        en: "No verdict becomes another on the measurements there are.")
    case .effectNotMeasured:
      LocalizedText(
        da: "Der er intet målt, som viser, hvad ændringen gør.",
        en: "Nothing was measured that shows what the change does.")
    case .effectNoCommitment:
      LocalizedText(da: "ikke et måltal", en: "no target")
    case .checkAgrees:
      LocalizedText(
        da: "Dokumentet siger også {stated}: det passer.",
        en: "The document also says {stated}: that agrees.")
    case .checkDisagrees:
      LocalizedText(
        da: "Dokumentet siger også {stated}: det passer ikke.",
        en: "The document also says {stated}: that does not agree.")
    case .checkUnknown:
      LocalizedText(
        da: "Dokumentet siger også {stated}: det kan ikke efterprøves uden en måling at regne fra.",
        en:
          "The document also says {stated}: that can't be tested without a measurement to count from."
      )
    case .explainQuality:
      LocalizedText(da: "Grundlag: {quality}.", en: "Evidence: {quality}.")
    case .explainNoMilestones:
      LocalizedText(
        da: "{id} har ingen milepæle at forklare: uden måltal.",
        en: "{id} has no milestones to explain: no threshold.")
    case .explainWanted:
      LocalizedText(
        da: "{id}: ønsket {target}, uden frist.",
        en: "{id}: {target} wanted, without a deadline.")
    case .explainNotCounted:
      LocalizedText(
        da: "Ingen henvendelser er talt efter kanal, så priserne kan ikke bruges på dem.",
        en: "No contacts are counted by channel, so the prices can't be used on them.")
    case .explainNoCost:
      LocalizedText(
        da: "Hvad henvendelserne koster efter priserne, kan ikke regnes ud: {reason}",
        en: "What the contacts cost by these prices can't be worked out: {reason}")
    case .explainSource:
      LocalizedText(
        da: "Kilde: {source}.",
        en: "Source: {source}.")
    case .explainUnused:
      LocalizedText(
        da: "Intet mål måles på den.",
        en: "No goal is measured by it.")
    case .explainUsedBy:
      LocalizedText(
        da: "Mål, der måles på den: {goals}.",
        en: "Goals measured by it: {goals}.")
    case .explainYear:
      LocalizedText(
        da: "{period}: {value}.",
        en: "{period}: {value}.")
    case .explainAll:
      LocalizedText(
        da: "alt",
        en: "all")
    case .explainNone:
      LocalizedText(
        da: "intet",
        en: "none")
    case .sentences:
      LocalizedText(
        da: "{first} {second}",
        en: "{first} {second}")
    case .explainFormula:
      LocalizedText(
        da: "Formel: {formula}",
        en: "Formula: {formula}")
    case .explainPriced:
      LocalizedText(
        da: "Udgift: »{of}« gange priserne i »{set}«.",
        en: "Cost: '{of}' times the prices of '{set}'.")
    case .explainSum:
      LocalizedText(
        da: "Sum af »{of}«: {where}.",
        en: "Sum of '{of}': {where}.")
    case .explainShare:
      LocalizedText(
        da: "Andel af »{of}«: {where} ud af {among}.",
        en: "Share of '{of}': {where} out of {among}.")
    case .explainBetterNeither:
      LocalizedText(
        da: "Ingen retning er bedst.",
        en: "Neither way is better.")
    case .explainBetterLower:
      LocalizedText(
        da: "Lavere er bedre.",
        en: "Lower is better.")
    case .explainBetterHigher:
      LocalizedText(
        da: "Højere er bedre.",
        en: "Higher is better.")
    case .explainIndicator:
      LocalizedText(
        da: "Enhed: {unit}. {way}",
        en: "Unit: {unit}. {way}")
    case .explainKind:
      LocalizedText(
        da: "{id} ({kind})",
        en: "{id} ({kind})")
    case .kindIndicator:
      LocalizedText(
        da: "indikator",
        en: "indicator")
    case .kindPrices:
      LocalizedText(
        da: "prissæt",
        en: "price set")
    case .kindFact:
      LocalizedText(
        da: "oplysning",
        en: "fact")
    case .explainStanding:
      LocalizedText(
        da: "Senest bedømt: {judged}. Nyere uden resultat: {gaps}. Næste: {next}.",
        en: "Last judged: {judged}. Newer without a result: {gaps}. Next: {next}.")
    case .explainDistance:
      LocalizedText(
        da: "Resultat: {distance}.",
        en: "Result: {distance}.")
    case .findingVerdict:
      LocalizedText(
        da: "{title}, {period}: {verdict}.",
        en: "{title}, {period}: {verdict}.")
    case .findingOfRule:
      LocalizedText(
        da: "{text}",
        en: "{text}")
    case .findingUndecided:
      LocalizedText(
        da: "{title}: kan ikke afgøres, for {reason}.",
        en: "{title}: can't be decided, since {reason}.")
    case .findingMissed:
      LocalizedText(
        da: "{title}, {period}: målt {measured} mod {target} (afvigelse {gap}).",
        en: "{title}, {period}: measured {measured} against {target} (gap {gap}).")
    case .findingMissedNoGap:
      LocalizedText(
        da: "{title}, {period}: målt {measured} mod {target}.",
        en: "{title}, {period}: measured {measured} against {target}.")
    case .findingNotDelivered:
      LocalizedText(
        da: "{title}, {period}: ikke leveret: {target}.",
        en: "{title}, {period}: not delivered: {target}.")
    case .findingNearly:
      LocalizedText(
        da: "{title}, {period}: næsten opfyldt: {measured} mod {target} (afvigelse {gap}).",
        en: "{title}, {period}: nearly met: {measured} against {target} (gap {gap}).")
    case .findingPartly:
      LocalizedText(
        da: "{title}, {period}: delvist opfyldt. {reason}",
        en: "{title}, {period}: partly met. {reason}")
    case .findingLate:
      LocalizedText(
        da: "{title}, {period}: opfyldt for sent, {days} efter fristen: {measured} mod {target}.",
        en: "{title}, {period}: met late, {days} after the due day: {measured} against {target}.")
    case .findingDeliveredLate:
      LocalizedText(
        da: "{title}, {period}: leveret {days} efter fristen.",
        en: "{title}, {period}: delivered {days} after the due day.")
    case .findingNoData:
      LocalizedText(
        da: "{title}: mangler måling for {period}. {reason}",
        en: "{title}: no data for {period}. {reason}")
    case .findingNoDataSeveral:
      LocalizedText(
        da: "{title}: mangler måling for {periods}. {reason}",
        en: "{title}: no data for {periods}. {reason}")
    case .findingNoProgress:
      LocalizedText(
        da: "{title}: mangler melding for {period} i progress.csv.",
        en: "{title}: no report for {period} in progress.csv.")
    case .findingNoProgressSeveral:
      LocalizedText(
        da: "{title}: mangler melding for {periods} i progress.csv.",
        en: "{title}: no report for {periods} in progress.csv.")
    case .findingNotAssessable:
      LocalizedText(
        da: "{title}, {period}: kan ikke vurderes. {reason}",
        en: "{title}, {period}: can't be assessed. {reason}")
    case .findingStatementsDisagree:
      LocalizedText(
        da: "{title}: dokumentet siger også {stated}, og det passer ikke sammen.",
        en: "{title}: the document also says {stated}, and the two do not agree.")
    case .findingParentExpired:
      LocalizedText(
        da: "{title} henviser til {parents}. {reason}",
        en: "{title} refers to {parents}. {reason}")
    case .parentUntil:
      LocalizedText(
        da: "{titles} i {strategy} ({id}), der gælder til {end}",
        en: "{titles} in {strategy} ({id}), which holds until {end}")
    case .parentBeforeDue:
      LocalizedText(
        da: "Milepælen {period} forfalder senere.",
        en: "The milestone {period} is due later.")
    case .parentBeforeStart:
      LocalizedText(
        da: "Strategien her begynder først {start}.",
        en: "This strategy does not begin before {start}.")
    case .findingDefinitionGameable:
      LocalizedText(
        da:
          "»{title}« tæller {channels} med, men »{other}« vil have færre af dem. Det ene kan nås på det andets bekostning.",
        en:
          "'{title}' counts {channels}, but '{other}' wants fewer of them. One can be reached at the expense of the other."
      )
    case .findingStatementsOverlap:
      LocalizedText(
        da: "{title}, {period}: måltallet er {target}, men {other} siger {stated} om det samme.",
        en: "{title}, {period}: the target is {target}, but {other} says {stated} of the same.")
    case .findingChangesDisagree:
      LocalizedText(
        da:
          "{title}, {period}: {first} til {level} svarer til {implied}, men dokumentet siger også {second}.",
        en:
          "{title}, {period}: {first} to {level} amounts to {implied}, but the document also says {second}."
      )
    case .findingPartsDisagree:
      LocalizedText(
        da:
          "{title}, {period}: delene giver {sum}, men i alt står der {total} (forskel {gap}).",
        en:
          "{title}, {period}: the parts add up to {sum}, but the total says {total} (difference {gap})."
      )
    case .findingSharesNotWhole:
      LocalizedText(
        da:
          "{title}, {period}: {count} andele giver {sum}, ikke 100 %. Afrunding kan højst forklare {rounding}.",
        en:
          "{title}, {period}: {count} shares add up to {sum}, not 100%. Rounding can explain {rounding} at most."
      )
    case .findingExplained:
      LocalizedText(
        da: "{finding} Forklaring: {why}",
        en: "{finding} Explanation: {why}")
    case .findingExplainedAt:
      LocalizedText(
        da: "{finding} Forklaring ({source}): {why}",
        en: "{finding} Explanation ({source}): {why}")
    case .findingExplanationUnused:
      LocalizedText(
        da: "Forklaringen hører ikke til noget: intet fund er {rule}. Slet den, eller ret den.",
        en: "The explanation belongs to nothing: no finding is {rule}. Delete it, or correct it.")
    case .findingExplanationElsewhere:
      LocalizedText(
        da:
          "Forklaringen hører ikke til noget: {rule} er ikke fundet for {subject}, men for {nearest}. Slet den, eller ret den.",
        en:
          "The explanation belongs to nothing: {rule} was not found for {subject} but for {nearest}. Delete it, or correct it."
      )
    case .findingExplainedTwice:
      LocalizedText(
        da: "{rule} for {subject} er allerede forklaret. Slet den ene forklaring.",
        en: "{rule} for {subject} is explained already. Delete one of the explanations.")
    case .termQuoted:
      LocalizedText(da: "»{text}«", en: "'{text}'")
    case .listAndMore:
      LocalizedText(da: "{items} og {count} til", en: "{items} and {count} more")
    case .periodsFromTo:
      LocalizedText(
        da: "{from} til {to} ({count} perioder)",
        en: "{from} to {to} ({count} periods)")
    case .periodOfItem:
      LocalizedText(
        da: "{period} ({item})",
        en: "{period} ({item})")
    case .compareTitle:
      LocalizedText(
        da: "{indicator}: kommune for kommune", en: "{indicator}: municipality by municipality")
    case .compareTitleAs:
      LocalizedText(
        da: "{indicator}: kommune for kommune, efter egen og fælles definition ({common})",
        en: "{indicator}: municipality by municipality, by own and common definition ({common})")
    case .compareMunicipality: LocalizedText(da: "Kommune", en: "Municipality")
    case .compareDefinition: LocalizedText(da: "Definition", en: "Definition")
    case .compareOwn: LocalizedText(da: "egen", en: "own")
    case .compareCommon: LocalizedText(da: "fælles", en: "common")
    case .compareCounted: LocalizedText(da: "{whose}: {counted}", en: "{whose}: {counted}")
    case .compareNoIndicator:
      LocalizedText(
        da: "ingen af strategierne har indikatoren »{id}«",
        en: "none of the strategies has the indicator '{id}'")
    case .driverConfiguration:
      LocalizedText(
        da: "git diff viser ændringer i ord, git log -p og git show en linje for hvert måltal",
        en: "git diff shows changes in words, git log -p and git show one line for each target")
    case .driverAttributes:
      LocalizedText(
        da: "hvilke filer det gælder; linjen kan lægges i depotet",
        en: "for which files; the line can be committed")
    case .driverArguments:
      LocalizedText(
        da: "git giver 1, 7 eller 9 ord efter --git-driver",
        en: "git gives 1, 7 or 9 words after --git-driver")
    case .driverUnmerged:
      LocalizedText(da: "filen er ikke flettet endnu", en: "the file is not merged yet")
    case .compareOtherUnit:
      LocalizedText(
        da: "»{own}« måles i {ownUnit} og »{common}« i {unit}; de to kan ikke sammenlignes",
        en: "'{own}' is measured in {ownUnit} and '{common}' in {unit}; the two can't be compared")
    case .historyTitle:
      LocalizedText(
        da: "{title} ({id}): ændringerne gennem tiden", en: "{title} ({id}): the changes over time")
    case .historyDate: LocalizedText(da: "Dato", en: "Date")
    case .historyCommit: LocalizedText(da: "Commit", en: "Commit")
    case .historyAuthor: LocalizedText(da: "Forfatter", en: "Author")
    case .historyDecision: LocalizedText(da: "Beslutning", en: "Decision")
    case .historyRemoved: LocalizedText(da: "fjernet", en: "removed")
    case .historyNothing: LocalizedText(da: "intet", en: "nothing")
    case .historyDifference:
      LocalizedText(
        da: "{what}: før {before}, nu {after}", en: "{what}: before {before}, now {after}")
    case .historyLegend:
      LocalizedText(da: "* ændret i denne commit", en: "* changed in this commit")
    case .historySkipped:
      LocalizedText(
        da: "Commit {commit} fra {date} er sprunget over, for filen kan ikke læses: {reason}",
        en: "Commit {commit} of {date} is left out, since the file can't be read: {reason}")
    case .historyUnreadable: LocalizedText(da: "{place}: {fault}", en: "{place}: {fault}")
    case .historyUncommitted:
      LocalizedText(
        da: "{path} er ændret på disken siden den nyeste commit; det er ikke med her",
        en: "{path} has changed on disk since the newest commit; that is not shown here")
    case .historyShallow:
      LocalizedText(
        da: "historien begynder ved den ældste commit, der er hentet",
        en: "the history begins at the oldest commit that was fetched")
    case .severityError:
      LocalizedText(da: "fejl", en: "error")
    case .severityWarning:
      LocalizedText(da: "advarsel", en: "warning")
    case .severityNote:
      LocalizedText(da: "note", en: "note")
    // MARK: Tables
    case .tableHeading:
      LocalizedText(da: "{title} ({id}, {period})", en: "{title} ({id}, {period})")
    case .tableAsOf:
      LocalizedText(da: "Opgjort efter, hvad der var kendt {asOf}.", en: "As known on {asOf}.")
    case .tableGoals:
      LocalizedText(da: "Mål", en: "Goals")
    case .tableInitiatives:
      LocalizedText(da: "Indsatser", en: "Initiatives")
    case .tableGovernance:
      LocalizedText(da: "Opfølgning", en: "Governance")
    case .tableReview:
      LocalizedText(da: "Årlig revision", en: "Yearly review")
    case .upcomingTitle:
      LocalizedText(
        da: "Frister til og med {until}",
        en: "What falls due until {until}")
    case .upcomingOverdue:
      LocalizedText(
        da: "Forfaldent uden måling eller melding",
        en: "Due, and neither measured nor reported")
    case .upcomingAhead:
      LocalizedText(
        da: "Kommende",
        en: "Ahead")
    case .upcomingNothing:
      LocalizedText(
        da: "Intet forfalder",
        en: "Nothing falls due")
    case .upcomingDaysLeft:
      LocalizedText(
        da: "om {days}",
        en: "in {days}")
    case .upcomingDaysAgo:
      LocalizedText(
        da: "{days} siden",
        en: "{days} ago")
    case .upcomingToday:
      LocalizedText(
        da: "i dag",
        en: "today")
    case .upcomingHead:
      LocalizedText(
        da: "{day} ({left}): {title}",
        en: "{day} ({left}): {title}")
    case .upcomingOverdueEvent:
      LocalizedText(
        da: "Forfalden: {title}",
        en: "Overdue: {title}")
    case .upcomingOwner:
      LocalizedText(
        da: "ansvarlig: {owner}",
        en: "responsible: {owner}")
    case .upcomingWaiver:
      LocalizedText(
        da: "dispensationen fra {rule} udløber ({decision})",
        en: "the waiver of {rule} runs out ({decision})")
    case .upcomingData:
      LocalizedText(
        da: "nye tal",
        en: "new figures")
    case .upcomingKindMilestone:
      LocalizedText(
        da: "milepæl",
        en: "milestone")
    case .upcomingKindDeliverable:
      LocalizedText(
        da: "leverance",
        en: "deliverable")
    case .upcomingKindDecision:
      LocalizedText(
        da: "beslutning",
        en: "decision")
    case .upcomingKindReview:
      LocalizedText(
        da: "revision",
        en: "review")
    case .upcomingKindWaiver:
      LocalizedText(
        da: "dispensation",
        en: "waiver")
    case .upcomingKindData:
      LocalizedText(
        da: "data ventes",
        en: "data expected")
    case .reviseTitle:
      LocalizedText(
        da: "Beslutninger ved revisionen for {year}: {title}",
        en: "Decisions of the review of {year}: {title}")
    case .reviseCount:
      LocalizedText(
        da: "Beslutninger at tage: {count}. Nye milepæle i udkastet, som venter på en: {added}.",
        en: "Decisions to take: {count}. New milestones in the draft that wait for one: {added}.")
    case .reviseDraftWritten:
      LocalizedText(
        da: "Udkastet er skrevet i {folder}: {files}. Når beslutningerne er taget, rettes "
          + "udkastet og lægges på plads som {path}. Så viser {command}, hvad det ændrer.",
        en: "The draft is written in {folder}: {files}. When the decisions are taken, "
          + "correct the draft and put it in place as {path}. Then {command} shows what "
          + "it changes.")
    case .revisePeriod:
      LocalizedText(
        da: "Strategiens periode",
        en: "The strategy's period")
    case .reviseMissed:
      LocalizedText(
        da: "Ikke nået i året",
        en: "Not reached in the year")
    case .revisePast:
      LocalizedText(
        da: "Forbi fristen",
        en: "Past their date")
    case .reviseUnmeasured:
      LocalizedText(
        da: "Ikke målt eller meldt i året",
        en: "Not measured or reported in the year")
    case .reviseEarly:
      LocalizedText(
        da: "Nået før tid",
        en: "Reached early")
    case .reviseWithoutValue:
      LocalizedText(
        da: "Uden måltal eller frist",
        en: "Without a target or a deadline")
    case .reviseWaiver:
      LocalizedText(
        da: "Dispensationer, der udløber",
        en: "Waivers that run out")
    case .reviseDefinition:
      LocalizedText(
        da: "Egne definitioner",
        en: "Own definitions")
    case .reviseReview:
      LocalizedText(
        da: "Årets revision",
        en: "The year's review")
    case .revisePeriodOver:
      LocalizedText(
        da: "{title}: perioden slutter {end}.",
        en: "{title}: the period ends on {end}.")
    case .reviseReachedEarly:
      LocalizedText(
        da: "{title}: {measured} i {period} opfylder allerede måltallet for {later} "
          + "({target}).",
        en: "{title}: {measured} in {period} already meets the target of {later} "
          + "({target}).")
    case .reviseWishReached:
      LocalizedText(
        da: "{title}: det ønskede, {target}, er nået: målt {measured}.",
        en: "{title}: what is wanted, {target}, is reached: measured {measured}.")
    case .reviseNoValue:
      LocalizedText(
        da: "{title}: hverken måltal eller frist.",
        en: "{title}: neither a target nor a deadline.")
    case .reviseNoTime:
      LocalizedText(
        da: "{title}: et måltal ({target}) uden frist; senest målt {measured}.",
        en: "{title}: a target ({target}) without a deadline; last measured {measured}.")
    case .reviseNoTimeNoData:
      LocalizedText(
        da: "{title}: et måltal ({target}) uden frist og uden måling.",
        en: "{title}: a target ({target}) without a deadline and without a measurement.")
    case .reviseWaiverEnds:
      LocalizedText(
        da: "Dispensationen for {subject} fra {rule} udløber {until} ({by}, {decision}).",
        en: "The waiver of {rule} for {subject} runs out on {until} ({by}, {decision}).")
    case .reviseWaiverOver:
      LocalizedText(
        da: "Dispensationen for {subject} fra {rule} udløb {until} ({by}, {decision}).",
        en: "The waiver of {rule} for {subject} ran out on {until} ({by}, {decision}).")
    case .reviseOtherChannels:
      LocalizedText(
        da: "{title} tæller {own}; den fælles definition ({common}) tæller {shared}.",
        en: "{title} counts {own}; the common definition ({common}) counts {shared}.")
    case .reviseOtherDefinition:
      LocalizedText(
        da: "{title} er afgrænset anderledes end den fælles definition ({common}).",
        en: "{title} is not delimited as the common definition ({common}) is.")
    case .reviseExtend:
      LocalizedText(
        da: "forlæng strategien, for eksempel til {period}",
        en: "extend the strategy, for example to {period}")
    case .reviseLetEnd:
      LocalizedText(
        da: "lad strategien slutte",
        en: "let the strategy end")
    case .reviseCarry:
      LocalizedText(
        da: "overfør til {period}",
        en: "carry over to {period}")
    case .reviseHold:
      LocalizedText(
        da: "fasthold: næste frist er {period}",
        en: "hold on: the next deadline is {period}")
    case .revisePostpone:
      LocalizedText(
        da: "udskyd til en anden frist",
        en: "postpone to another deadline")
    case .reviseDrop:
      LocalizedText(
        da: "opgiv",
        en: "drop")
    case .reviseReport:
      LocalizedText(
        da: "oplys, hvad der er sket",
        en: "report what has happened")
    case .reviseMeasure:
      LocalizedText(
        da: "skaf tallet",
        en: "find the figure")
    case .reviseChange:
      LocalizedText(
        da: "aftal en anden måling eller frist",
        en: "agree on another measurement or deadline")
    case .reviseNewDate:
      LocalizedText(
        da: "sæt en ny frist",
        en: "set a new deadline")
    case .reviseRaise:
      LocalizedText(
        da: "hæv kravet for {period}",
        en: "raise the demand for {period}")
    case .reviseKeep:
      LocalizedText(
        da: "behold måltallet",
        en: "keep the target")
    case .reviseTighten:
      LocalizedText(
        da: "skærp målet",
        en: "tighten the goal")
    case .reviseSetTime:
      LocalizedText(
        da: "sæt en frist",
        en: "set a deadline")
    case .reviseSetValue:
      LocalizedText(
        da: "sæt et måltal og en frist",
        en: "set a target and a deadline")
    case .reviseKeepAsIntent:
      LocalizedText(
        da: "behold det som en hensigt",
        en: "keep it as an intention")
    case .reviseRenew:
      LocalizedText(
        da: "forny den ved en ny beslutning",
        en: "renew it by a new decision")
    case .reviseLetLapse:
      LocalizedText(
        da: "lad den udløbe, og slet den",
        en: "let it run out, and delete it")
    case .reviseUseCommon:
      LocalizedText(
        da: "gå over til den fælles definition",
        en: "change to the common definition")
    case .reviseKeepOwn:
      LocalizedText(
        da: "behold den egne, og vis den fælles ved siden af",
        en: "keep the own one and show the common one beside it")
    case .reviseFillIn:
      LocalizedText(
        da: "oplys, hvornår opfølgningen er holdt",
        en: "report when the review was held")
    case .reviseNothing:
      LocalizedText(
        da: "uændret",
        en: "unchanged")
    case .reviseCarried:
      LocalizedText(
        da: "overført til {period} som {id}; sagens nummer mangler",
        en: "carried over to {period} as {id}; the case number is missing")
    case .reviseSuggested:
      LocalizedText(
        da: "en kommentar foreslår {period}, som ligger efter strategiens periode",
        en: "a comment suggests {period}, which lies after the strategy's period")
    case .reviseContinued:
      LocalizedText(
        da: "uændret: milepælen for {period} fører målet videre",
        en: "unchanged: the milestone of {period} goes on with the goal")
    case .reviseRecurs:
      LocalizedText(
        da: "uændret: det gælder igen for {period}",
        en: "unchanged: it holds again for {period}")
    case .reviseGivenUp:
      LocalizedText(
        da: "uændret: den er meldt opgivet, og det skal besluttes",
        en: "unchanged: it is reported as given up, which has to be decided")
    case .reviseWaived:
      LocalizedText(
        da: "uændret: accepteret til og med {until} ({decision})",
        en: "unchanged: accepted until {until} ({decision})")
    case .reviseByHand:
      LocalizedText(
        da: "uændret: en milepæl for {period} må skrives ind i hånden",
        en: "unchanged: a milestone for {period} has to be written in by hand")
    case .reviseExtended:
      LocalizedText(
        da: "en kommentar foreslår {period}",
        en: "a comment suggests {period}")
    case .reviseRecord:
      LocalizedText(
        da: "linje til progress.csv (milestone;date;status): {id};ÅÅÅÅ-MM-DD;done",
        en: "row for progress.csv (milestone;date;status): {id};YYYY-MM-DD;done")
    case .reviseDraftSays:
      LocalizedText(
        da: "Udkastet: {proposal}",
        en: "The draft: {proposal}")
    case .reviseOptions:
      LocalizedText(
        da: "Muligheder: {options}",
        en: "Options: {options}")
    case .reviseResponsible:
      LocalizedText(
        da: "Ansvarlig: {owner}",
        en: "Responsible: {owner}")
    case .reviseNobody:
      LocalizedText(
        da: "ikke angivet",
        en: "not stated")
    case .revisePlace:
      LocalizedText(
        da: "Sted: {id}, {file} linje {line}",
        en: "Place: {id}, {file} line {line}")
    case .reviseDecided:
      LocalizedText(
        da: "Beslutning og sagens nummer:",
        en: "Decision and case number:")
    case .reviseCommentCarried:
      LocalizedText(
        da: "Beslutning {number}: overført fra {period}, hvor det ikke blev nået. Skriv "
          + "sagens nummer i decision, eller slet milepælen.",
        en: "Decision {number}: carried over from {period}, when it was not reached. "
          + "Write the case number in decision, or delete the milestone.")
    case .reviseCommentSuggested:
      LocalizedText(
        da: "Beslutning {number}: ikke nået i {period}. Forslag til den næste periode; "
          + "slet # for at bruge det.",
        en: "Decision {number}: not reached in {period}. A proposal for the next period; "
          + "delete the # to use it.")
    case .reviseCommentContinued:
      LocalizedText(
        da: "Beslutning {number}: ikke nået. Milepælen for {period} fører målet videre, "
          + "medmindre andet besluttes.",
        en: "Decision {number}: not reached. The milestone of {period} goes on with the "
          + "goal unless decided otherwise.")
    case .reviseCommentPeriod:
      LocalizedText(
        da: "Beslutning {number}: perioden slutter. Forslag, der kan erstatte linjen "
          + "nedenfor:",
        en: "Decision {number}: the period ends. A proposal that can replace the line "
          + "below:")
    case .reviseCaseNumber:
      LocalizedText(
        da: "sagens nummer",
        en: "the case number")
    case .reviseTaken:
      LocalizedText(
        da: "{path} findes allerede; der er ikke skrevet noget",
        en: "{path} already exists; nothing has been written")
    case .reviseYearOutside:
      LocalizedText(
        da: "{year} ligger uden for strategiens periode",
        en: "{year} lies outside the strategy's period")
    case .reviseUnsound:
      LocalizedText(
        da: "udkastet kan ikke læses igen; der er ikke skrevet noget",
        en: "the draft can't be read again; nothing has been written")
    case .reviseNoYearYet:
      LocalizedText(
        da: "intet år af strategiens periode er slut den {asOf}",
        en: "no year of the strategy's period has ended by {asOf}")
    case .tableFindings:
      LocalizedText(da: "Fund", en: "Findings")
    case .tableFaults:
      LocalizedText(da: "Filerne kan ikke bedømmes", en: "The files can't be judged")
    case .tableNoMilestone:
      LocalizedText(da: "uden milepæl", en: "no milestone")
    case .tableNoDeadline:
      LocalizedText(da: "uden frist", en: "no deadline")
    case .wantedNotMeasured:
      LocalizedText(
        da: "ikke målt",
        en: "not measured")
    case .wantedOtherHours:
      LocalizedText(
        da: "andre tider",
        en: "other hours")
    case .wantedLacking:
      LocalizedText(
        da: "mangler {members}",
        en: "lacking {members}")
    case .wantedDistance:
      LocalizedText(
        da: "afstand {distance}",
        en: "distance {distance}")
    case .wantedReached:
      LocalizedText(
        da: "nået",
        en: "reached")
    case .tableNothingDue:
      LocalizedText(da: "Ingen milepæle er forfaldne.", en: "No milestone is due.")
    case .tableCostGain:
      LocalizedText(
        da:
          "Med kanalerne fra {baseline} ({baselineEach} hver) ville de koste {atBaselineMix}; besparelse: {saved}.",
        en:
          "With the channels of {baseline} ({baselineEach} each) they would cost {atBaselineMix}; saving: {saved}."
      )
    case .tableCostOpen:
      LocalizedText(
        da: "{title}, {period}: {cost} for de {contacts} talte henvendelser efter »{set}«.",
        en: "{title}, {period}: {cost} for the {contacts} contacts counted, by '{set}'.")
    case .tableCost:
      LocalizedText(
        da: "{title}, {period}: {cost} for {contacts} henvendelser ({each} hver) efter »{set}«.",
        en: "{title}, {period}: {cost} for {contacts} contacts ({each} each) by '{set}'.")
    case .tableNowSigns:
      LocalizedText(
        da: "Nu: senest bedømt, så ? eller ¿ for nyere uden resultat, så udsigten til det næste.",
        en:
          "Now: last judged, then ? or ¿ for newer without a result, then the outlook of the next.")
    case .tableNow:
      LocalizedText(
        da: "Nu",
        en: "Now")
    case .tableMilestone:
      LocalizedText(
        da: "{title} ({period})",
        en: "{title} ({period})")
    case .tableNoneMeasured:
      LocalizedText(
        da: "Ingen måling af målene er kendt; status er pr. {asOf}.",
        en: "No measurement of the goals is known; the status is as of {asOf}.")
    case .tableDataStop:
      LocalizedText(
        da: "Målingerne slutter med {last}; status er pr. {asOf}.",
        en: "The measurements end with {last}; the status is as of {asOf}.")
    case .tableNewerGaps:
      LocalizedText(
        da: "Nyere end det senest bedømte og uden resultat: {milestones}.",
        en: "Newer than what was last judged and without a result: {milestones}.")
    case .tableDisputed: LocalizedText(da: "{value} el. {others}", en: "{value} or {others}")
    case .tableBeside:
      LocalizedText(
        da: """
          Uden måltal: {noThreshold}. Kan ikke vurderes: {notAssessable}. Med dispensation: {waived}.
          """,
        en: "No threshold: {noThreshold}. Not assessable: {notAssessable}. Waived: {waived}.")
    case .tableSigns:
      LocalizedText(
        da: "Målt/måltal; ≤ højst, = præcis, ↑ skal stige, ↓ skal falde, – ikke målt.",
        en: "Measured/target; ≤ at most, = exactly, ↑ must rise, ↓ must fall, – not measured.")
    case .tableWeakEvidence:
      LocalizedText(
        da: "* Foreløbige, skønnede, omtvistede eller ældre tal.",
        en: "* Provisional, estimated, disputed or older figures.")
    case .tableCoverage:
      LocalizedText(
        da: "{met} af {due} forfaldne milepæle er opfyldt; {measured} er målt eller meldt.",
        en: "{met} of {due} milestones due are met; {measured} are measured or reported.")
    case .summary:
      LocalizedText(
        da:
          "Opgjort pr. {asOf}. Strategier: {strategies}. Forfaldne milepæle: {due}, heraf målt eller meldt: {measured}. Uden måltal: {noThreshold}, kan ikke vurderes: {notAssessable}. Fejl: {errors}, advarsler: {warnings}, noter: {notes}.",
        en:
          "As of {asOf}. Strategies: {strategies}. Milestones due: {due}, of which measured or reported: {measured}. No threshold: {noThreshold}, not assessable: {notAssessable}. Errors: {errors}, warnings: {warnings}, notes: {notes}."
      )
    case .summaryWaived:
      LocalizedText(
        da: "Dækket af dispensationer: {count}.",
        en: "Covered by waivers: {count}.")
    case .summaryBaseline:
      LocalizedText(
        da: "Kendte i nulpunktslisten: {known}, forældede linjer: {stale}.",
        en: "Known by the baseline: {known}, stale lines: {stale}.")
    case .sinceMergeBase:
      LocalizedText(
        da: "Holdt op mod {commit}, hvor arbejdet skiltes fra {revision}: nye {new}, "
          + "værre {worse}, uændrede {unchanged}, bedre eller væk {eased}.",
        en: "Held against {commit}, where the work parted from {revision}: new {new}, "
          + "worse {worse}, unchanged {unchanged}, better or gone {eased}.")
    case .sinceCommit:
      LocalizedText(
        da: "Holdt op mod {revision} ({commit}): nye {new}, værre {worse}, uændrede "
          + "{unchanged}, bedre eller væk {eased}.",
        en: "Held against {revision} ({commit}): new {new}, worse {worse}, unchanged "
          + "{unchanged}, better or gone {eased}.")
    case .sinceWorse:
      LocalizedText(
        da: "værre end før",
        en: "worse than before")
    case .sinceBetter:
      LocalizedText(
        da: "bedre",
        en: "better")
    case .sinceGone:
      LocalizedText(
        da: "væk",
        en: "gone")
    case .sinceWaived:
      LocalizedText(
        da: "dispensation",
        en: "waived")
    // MARK: Charts
    case .chartMeasured:
      LocalizedText(da: "målt", en: "measured")
    case .chartTarget:
      LocalizedText(da: "måltal", en: "target")
    case .chartInterval:
      LocalizedText(da: "målt som interval", en: "measured as an interval")
    case .chartBreak:
      LocalizedText(da: "brud {period}: {text}", en: "break {period}: {text}")
    case .chartBreakWord:
      LocalizedText(da: "brud", en: "break")
    case .chartNotFromZero:
      LocalizedText(da: "aksen begynder ikke ved 0", en: "the axis does not begin at 0")
    case .chartMillions:
      LocalizedText(da: "mio. {unit}", en: "million {unit}")
    case .chartBillions:
      LocalizedText(da: "mia. {unit}", en: "billion {unit}")
    // MARK: Differences between versions
    case .changeTargetLowered:
      LocalizedText(da: "måltal sænket", en: "target lowered")
    case .changeTargetRaised:
      LocalizedText(da: "måltal hævet", en: "target raised")
    case .changeTargetChanged:
      LocalizedText(da: "måltal ændret", en: "target changed")
    case .changeToleranceChanged:
      LocalizedText(da: "tolerance ændret", en: "tolerance changed")
    case .changeDeadlineLater:
      LocalizedText(da: "frist udskudt", en: "deadline postponed")
    case .changeDeadlineEarlier:
      LocalizedText(da: "frist fremrykket", en: "deadline brought forward")
    case .changeTargetMoved:
      LocalizedText(da: "både måltal og frist ændret", en: "both target and deadline changed")
    case .changeCadenceChanged:
      LocalizedText(da: "hyppighed ændret", en: "frequency changed")
    case .changeBindingChanged:
      LocalizedText(da: "om det binder", en: "whether it binds")
    case .changeBasisChanged:
      LocalizedText(da: "udgangspunkt ændret", en: "basis changed")
    case .changeKeepChanged:
      LocalizedText(da: "hvor længe det skal holdes", en: "how long it must be kept")
    case .changeDirectionChanged:
      LocalizedText(da: "retning ændret", en: "direction changed")
    case .changeWantedChanged:
      LocalizedText(da: "ønsket værdi ændret", en: "wanted value changed")
    case .changeDutyChanged:
      LocalizedText(da: "leverance ændret", en: "deliverable changed")
    case .changeReadingChanged:
      LocalizedText(da: "gældende læsning ændret", en: "deciding reading changed")
    case .changeConditionChanged:
      LocalizedText(da: "betingelse ændret", en: "condition changed")
    case .changeMeasuredInChanged:
      LocalizedText(da: "måles i en anden periode", en: "measured in another period")
    case .changeSupersessionChanged:
      LocalizedText(da: "om noget har afløst det", en: "whether something superseded it")
    case .changeIndicatorExchanged:
      LocalizedText(da: "måles på en anden indikator", en: "measured by another indicator")
    case .changeMilestoneAdded:
      LocalizedText(da: "milepæl tilføjet", en: "milestone added")
    case .changeMilestoneRemoved:
      LocalizedText(da: "milepæl fjernet", en: "milestone removed")
    case .changeGoalAdded:
      LocalizedText(da: "mål tilføjet", en: "goal added")
    case .changeGoalRemoved:
      LocalizedText(da: "mål fjernet", en: "goal removed")
    case .changeInitiativeAdded:
      LocalizedText(da: "indsats tilføjet", en: "initiative added")
    case .changeInitiativeRemoved:
      LocalizedText(da: "indsats fjernet", en: "initiative removed")
    case .changeDefinitionChanged:
      LocalizedText(da: "opgørelsesmåde ændret", en: "definition changed")
    case .changeUnitChanged:
      LocalizedText(da: "enhed ændret", en: "unit changed")
    case .changeScopeChanged:
      LocalizedText(da: "afgrænsning ændret", en: "scope changed")
    case .changeBreakChanged:
      LocalizedText(da: "databrud ændret", en: "series break changed")
    case .changeOutlookChanged:
      LocalizedText(da: "udsigten regnes på en anden måde", en: "outlook worked out otherwise")
    case .changeCollectionChanged:
      LocalizedText(da: "indsamling ændret", en: "collection changed")
    case .changePricesChanged:
      LocalizedText(da: "priser ændret", en: "prices changed")
    case .changeRulesChanged:
      LocalizedText(da: "regler ændret", en: "rules changed")
    case .changeWaiverAdded:
      LocalizedText(da: "dispensation givet", en: "waiver granted")
    case .changeWaiverRemoved:
      LocalizedText(da: "dispensation fjernet", en: "waiver removed")
    case .changeRenamed:
      LocalizedText(da: "omdøbt", en: "renamed")
    case .changeSplit:
      LocalizedText(da: "delt", en: "split")
    case .changeMerged:
      LocalizedText(da: "lagt sammen", en: "merged")
    case .changeMoved:
      LocalizedText(da: "flyttet", en: "moved")
    case .changeStrategyAdded:
      LocalizedText(da: "strategi tilføjet", en: "strategy added")
    case .changeStrategyRemoved:
      LocalizedText(da: "strategi fjernet", en: "strategy removed")
    case .changeIndicatorAdded:
      LocalizedText(da: "indikator tilføjet", en: "indicator added")
    case .changeIndicatorRemoved:
      LocalizedText(da: "indikator fjernet", en: "indicator removed")
    case .changeLinkChanged:
      LocalizedText(da: "sammenhæng ændret", en: "link changed")
    case .changeOwnerChanged:
      LocalizedText(da: "ansvarlig ændret", en: "owner changed")
    case .changeOwnerRemoved:
      LocalizedText(da: "ansvarlig fjernet", en: "owner removed")
    case .changeReviewChanged:
      LocalizedText(da: "opfølgning ændret", en: "review changed")
    case .changeReviewRemoved:
      LocalizedText(da: "opfølgning fjernet", en: "review removed")
    case .changeAdoptionChanged:
      LocalizedText(da: "vedtagelse ændret", en: "adoption changed")
    case .changeBudgetChanged:
      LocalizedText(da: "budget ændret", en: "budget changed")
    case .changeDecisionChanged:
      LocalizedText(da: "beslutning ændret", en: "decision changed")
    case .changePeriodChanged:
      LocalizedText(da: "periode ændret", en: "period changed")
    case .changeParticipantsChanged:
      LocalizedText(da: "deltagere ændret", en: "participants changed")
    case .changeObservationAdded:
      LocalizedText(da: "måling tilføjet", en: "measurement added")
    case .changeObservationRevised:
      LocalizedText(da: "måling rettet", en: "measurement revised")
    case .changeObservationRemoved:
      LocalizedText(da: "måling fjernet", en: "measurement removed")
    case .changeProgressChanged:
      LocalizedText(da: "melding ændret", en: "report of progress changed")
    case .changeTextChanged:
      LocalizedText(da: "tekst ændret", en: "text changed")
    case .changeOrderChanged:
      LocalizedText(da: "rækkefølge ændret", en: "order changed")
    case .classWeakened:
      LocalizedText(da: "Svækket", en: "Weakened")
    case .classStrengthened:
      LocalizedText(da: "Skærpet", en: "Strengthened")
    case .classMixed:
      LocalizedText(da: "Både svækket og skærpet", en: "Both weakened and strengthened")
    case .classUndecided:
      LocalizedText(da: "Retningen kan ikke afgøres", en: "Direction can't be decided")
    case .classRebaselined:
      LocalizedText(da: "Nyt udgangspunkt", en: "New basis")
    case .classStructural:
      LocalizedText(da: "Opbygning", en: "Structure")
    case .classGovernance:
      LocalizedText(da: "Ansvar og beslutninger", en: "Responsibility and decisions")
    case .classData:
      LocalizedText(da: "Målinger", en: "Measurements")
    case .classEditorial:
      LocalizedText(da: "Redaktionelt", en: "Editorial")
    case .explainWeakened:
      LocalizedText(
        da: "Mere end før opfylder målet: det er blevet lettere at nå.",
        en: "More meets the goal than before: it has become easier.")
    case .explainStrengthened:
      LocalizedText(
        da: "Mindre end før opfylder målet: det er blevet sværere at nå.",
        en: "Less meets the goal than before: it has become harder.")
    case .explainMixed:
      LocalizedText(
        da: "Målet er blevet lettere på ét punkt og sværere på et andet.",
        en: "The goal has become easier in one way and harder in another.")
    case .explainUndecided:
      LocalizedText(
        da: "Det kan ikke regnes ud, om målet er blevet lettere eller sværere.",
        en: "It can't be worked out whether the goal has become easier or harder.")
    case .explainRebaselined:
      LocalizedText(
        da: "Fremgangen regnes fra et andet udgangspunkt end før.",
        en: "Progress is counted from another basis than before.")
    case .explainStructural:
      LocalizedText(
        da: "Noget er omdøbt, delt, lagt sammen eller flyttet.",
        en: "Something is renamed, split, merged or moved.")
    case .explainGovernance:
      LocalizedText(
        da: "Ansvar, opfølgning, beslutning eller budget er ændret.",
        en: "Owner, review, decision or budget is changed.")
    case .explainData:
      LocalizedText(
        da: "Målinger er tilføjet, rettet eller fjernet.",
        en: "Measurements are added, revised or removed.")
    case .explainEditorial:
      LocalizedText(
        da: "Kun tekst, rækkefølge eller skrivemåde er ændret.",
        en: "Only wording, order or spelling is changed.")
    case .factorTarget:
      LocalizedText(da: "måltallet", en: "the target")
    case .factorDeadline:
      LocalizedText(da: "fristen", en: "the deadline")
    case .factorDefinition:
      LocalizedText(da: "opgørelsesmåden", en: "the definition")
    case .factorData:
      LocalizedText(da: "målingerne", en: "the measurements")
    case .factorClock:
      LocalizedText(da: "datoen", en: "the date")
    case .factorRules:
      LocalizedText(da: "reglerne", en: "the rules")
    case .causeAlone:
      LocalizedText(da: "alene på grund af {factor}", en: "because of {factor} alone")
    case .causeOverdetermined:
      LocalizedText(da: "hver for sig nok: {factors}", en: "each enough by itself: {factors}")
    case .causeJoint:
      LocalizedText(da: "kun tilsammen: {factors}", en: "only together: {factors}")
    case .causeUnknown:
      LocalizedText(da: "årsagen kan ikke afgøres", en: "the cause can't be decided")
    case .diffTitle:
      LocalizedText(da: "Ændringer fra {old} til {new}", en: "Changes from {old} to {new}")
    case .diffTwoDays:
      LocalizedText(
        da:
          "Den gamle version er opgjort efter, hvad der var kendt {oldAsOf}, den nye efter, hvad der var kendt {asOf}.",
        en: "The old version is as known on {oldAsOf}, the new one as known on {asOf}.")
    case .diffSince:
      LocalizedText(da: "I alt siden {base}: {headline}", en: "In all since {base}: {headline}")
    case .diffIdentical:
      LocalizedText(
        da: "Der er ingen forskel på de to versioner.", en: "The two versions do not differ.")
    case .diffNoCommitments:
      LocalizedText(da: "Ingen forpligtelser er ændret", en: "No commitments are changed")
    case .diffFirstOne:
      LocalizedText(da: "1 {noun} er {what}", en: "1 {noun} is {what}")
    case .diffFirstSeveral:
      LocalizedText(da: "{count} {noun} er {what}", en: "{count} {noun} are {what}")
    case .diffNext:
      LocalizedText(da: "{count} {what}", en: "{count} {what}")
    case .nounTarget:
      LocalizedText(da: "måltal", en: "target")
    case .nounTargets:
      LocalizedText(da: "måltal", en: "targets")
    case .nounGoal:
      LocalizedText(da: "mål", en: "goal")
    case .nounGoals:
      LocalizedText(da: "mål", en: "goals")
    case .nounInitiative:
      LocalizedText(da: "indsats", en: "initiative")
    case .nounInitiatives:
      LocalizedText(da: "indsatser", en: "initiatives")
    case .nounDefinition:
      LocalizedText(da: "opgørelsesmåde", en: "definition")
    case .nounDefinitions:
      LocalizedText(da: "opgørelsesmåder", en: "definitions")
    case .nounStrategy:
      LocalizedText(da: "strategi", en: "strategy")
    case .nounStrategies:
      LocalizedText(da: "strategier", en: "strategies")
    case .whatWeakened:
      LocalizedText(da: "svækket", en: "weakened")
    case .whatStrengthened:
      LocalizedText(da: "skærpet", en: "strengthened")
    case .whatPostponed:
      LocalizedText(da: "udskudt", en: "postponed")
    case .whatAdvanced:
      LocalizedText(da: "fremrykket", en: "brought forward")
    case .whatMixed:
      LocalizedText(da: "både svækket og skærpet", en: "both weakened and strengthened")
    case .whatUndecided:
      LocalizedText(
        da: "ændret, så retningen ikke kan afgøres",
        en: "changed in a direction that can't be decided")
    case .whatRebaselined:
      LocalizedText(da: "regnet fra et nyt udgangspunkt", en: "counted from a new basis")
    case .whatRemoved:
      LocalizedText(da: "fjernet", en: "removed")
    case .whatAdded:
      LocalizedText(da: "tilføjet", en: "added")
    case .governanceOne:
      LocalizedText(
        da: "1 ændring af ansvar og beslutninger", en: "1 change of responsibility and decisions")
    case .governanceSeveral:
      LocalizedText(
        da: "{count} ændringer af ansvar og beslutninger",
        en: "{count} changes of responsibility and decisions")
    case .structureOne:
      LocalizedText(da: "1 ændring af opbygningen", en: "1 change of the structure")
    case .structureSeveral:
      LocalizedText(da: "{count} ændringer af opbygningen", en: "{count} changes of the structure")
    case .dataOne:
      LocalizedText(da: "1 måling er ændret", en: "1 measurement is changed")
    case .dataSeveral:
      LocalizedText(da: "{count} målinger er ændret", en: "{count} measurements are changed")
    case .editorialOne:
      LocalizedText(
        da: "1 redaktionel ændring af tekst eller rækkefølge er ikke vist.",
        en: "1 editorial change of text or order is not shown.")
    case .editorialSeveral:
      LocalizedText(
        da: "{count} redaktionelle ændringer af tekst eller rækkefølge er ikke vist.",
        en: "{count} editorial changes of text or order are not shown.")
    case .onlyMetOne:
      LocalizedText(
        da: "1 mål er opfyldt alene fordi {reason}", en: "1 goal is met only because {reason}")
    case .onlyMetSeveral:
      LocalizedText(
        da: "{count} mål er opfyldt alene fordi {reason}",
        en: "{count} goals are met only because {reason}")
    case .onlyUnmetOne:
      LocalizedText(
        da: "1 mål er ikke længere opfyldt, alene fordi {reason}",
        en: "1 goal is no longer met only because {reason}")
    case .onlyUnmetSeveral:
      LocalizedText(
        da: "{count} mål er ikke længere opfyldt, alene fordi {reason}",
        en: "{count} goals are no longer met only because {reason}")
    case .onlySparedOne:
      LocalizedText(
        da: "1 mål, der ikke var nået, tæller ikke længere, alene fordi {reason}",
        en: "1 goal that was not met no longer counts only because {reason}")
    case .onlySparedSeveral:
      LocalizedText(
        da: "{count} mål, der ikke var nået, tæller ikke længere, alene fordi {reason}",
        en: "{count} goals that were not met no longer count only because {reason}")
    case .reasonLowered:
      LocalizedText(da: "måltallet blev sænket", en: "the target was lowered")
    case .reasonRaised:
      LocalizedText(da: "måltallet blev hævet", en: "the target was raised")
    case .reasonTarget:
      LocalizedText(da: "måltallet blev ændret", en: "the target was changed")
    case .reasonPostponed:
      LocalizedText(da: "fristen blev udskudt", en: "the deadline was postponed")
    case .reasonDeadline:
      LocalizedText(da: "fristen blev flyttet", en: "the deadline was moved")
    case .reasonDefinition:
      LocalizedText(da: "opgørelsesmåden blev ændret", en: "the definition was changed")
    case .reasonData:
      LocalizedText(da: "målingerne blev ændret", en: "the measurements were changed")
    case .reasonClock:
      LocalizedText(da: "datoen er en anden", en: "the date is another")
    case .reasonRules:
      LocalizedText(da: "reglerne blev ændret", en: "the rules were changed")
    case .columnSubject:
      LocalizedText(da: "Hvad", en: "What")
    case .columnChange:
      LocalizedText(da: "Ændring", en: "Change")
    case .columnBefore:
      LocalizedText(da: "Før", en: "Before")
    case .columnAfter:
      LocalizedText(da: "Efter", en: "After")
    case .columnEffect:
      LocalizedText(da: "Virkning", en: "Effect")
    case .columnDecision:
      LocalizedText(da: "Beslutning", en: "Decision")
    case .columnWhy:
      LocalizedText(da: "Hvorfor", en: "Why")
    case .noDecision:
      LocalizedText(da: "ingen", en: "none")
    case .effectLater:
      LocalizedText(da: "{days} senere", en: "{days} later")
    case .effectEarlier:
      LocalizedText(da: "{days} tidligere", en: "{days} earlier")
    case .effectDirection:
      LocalizedText(da: "{what} ({class})", en: "{what} ({class})")
    case .noteProbable:
      LocalizedText(
        da: "Sandsynligvis det samme under et andet id.", en: "Probably the same under another id.")
    case .noteVerdict:
      LocalizedText(da: "Resultat: {verdict}.", en: "Verdict: {verdict}.")
    case .noteNotBinding:
      LocalizedText(da: "Binder ikke.", en: "Does not bind.")
    case .diffGated:
      LocalizedText(da: "stopper kontrollen", en: "fails the check")
    case .diffVerdicts:
      LocalizedText(da: "Hvorfor resultater er ændret", en: "Why verdicts changed")
    case .diffBasis:
      LocalizedText(da: "Sådan er det afgjort", en: "How it was decided")
    case .gateNone:
      LocalizedText(da: "Ingen ændring stopper kontrollen.", en: "No change fails the check.")
    case .gateOne:
      LocalizedText(da: "1 ændring stopper kontrollen.", en: "1 change fails the check.")
    case .gateSeveral:
      LocalizedText(
        da: "{count} ændringer stopper kontrollen.", en: "{count} changes fail the check.")
    case .resultChange:
      LocalizedText(da: "{title}: {what}: {change}", en: "{title}: {what}: {change}")
    case .resultFromTo:
      LocalizedText(da: "{old} → {new}", en: "{old} → {new}")
    case .resultGated:
      LocalizedText(
        da: "{text} ({class}; klassen er nævnt i --gate)",
        en: "{text} ({class}; the class is named in --gate)")
    case .resultsCut:
      LocalizedText(da: "{count} til er ikke vist.", en: "{count} more are not shown.")
    case .resultSeeAlso:
      LocalizedText(da: "{text} Se også {places}.", en: "{text} See also {places}.")
    case .caseKnown:
      LocalizedText(da: "accepteret af nulpunktslisten", en: "accepted by the baseline")
    case .caseUnchanged:
      LocalizedText(
        da: "ikke værre end i den udgave, der sammenlignes med",
        en: "no worse than in the revision compared with")
    case .whyInputFault:
      LocalizedText(
        da: "Filerne kan ikke bedømmes, før fejlen er rettet.",
        en: "The files can't be judged until the fault is mended.")
    case .stepSummaryCut:
      LocalizedText(
        da: "Resten er ikke vist: GitHub tager højst 1 MiB fra et trin.",
        en: "The rest is not shown: GitHub takes at most 1 MiB from a step.")
    case .noteInOld:
      LocalizedText(da: "i den gamle version, {name}", en: "in the old version, {name}")
    case .noteInNew:
      LocalizedText(da: "i den nye version, {name}", en: "in the new version, {name}")
    case .noteInBase:
      LocalizedText(da: "i den vedtagne version, {name}", en: "in the approved version, {name}")
    case .noteOnlyInOld:
      LocalizedText(
        da: "kun i den gamle version, {name}; den nye har ingen fejl i filen",
        en: "only in the old version, {name}; the new one has no fault in the file")
    case .noteOnlyInNew:
      LocalizedText(
        da: "kun i den nye version, {name}; den gamle har ingen fejl i filen",
        en: "only in the new version, {name}; the old one has no fault in the file")
    case .sinceUnread:
      LocalizedText(
        da: "{path} kan ikke læses, så alle anmærkninger på {strategy} regnes som nye",
        en: "{path} can't be read, so every finding of {strategy} counts as new")
    case .helpDiff:
      LocalizedText(
        da: "viser, hvad en ny version gør ved målene, og hvorfor resultater er ændret",
        en: "shows what a new version does to the goals, and why verdicts changed")
    case .helpDiffDetails:
      LocalizedText(
        da: "OLD og NEW er filer, mapper eller versioner i git: main, v2012:strategies/holbaek, "
          + "A..B, eller A...B fra den commit, de har fælles. Uden dem sammenlignes filerne på disken "
          + "med den nyeste commit; med en version alene sammenlignes den med filerne på disken. "
          + "Slutkoden er 1, når reglerne eller --gate finder noget.",
        en: "OLD and NEW are files, folders or versions in git: main, v2012:strategies/holbaek, "
          + "A..B, or A...B from the commit they have in common. Without them the files on disk are "
          + "compared with the newest commit; one version alone is compared with the files on disk. "
          + "The exit code is 1 where the rules or --gate find something.")
    case .optionGate:
      LocalizedText(
        da: "klasser af ændringer, der giver slutkode 1, skilt af komma",
        en: "classes of changes that give exit code 1, parted by commas")
    case .optionOldAsOf:
      LocalizedText(
        da: "bedøm den gamle version efter en anden dag end den nye",
        en: "judge the old version by another day than the new")
    case .optionBase:
      LocalizedText(
        da: "den vedtagne version; hvad der i alt er ændret siden den, vises ved siden af",
        en: "the approved version; what changed in all since it is shown beside")
    case .usageFormatNotHere:
      LocalizedText(
        da: "{command} kan ikke skrive {format}; den kan skrive {words}",
        en: "{command} can't write {format}; it can write {words}")
    // MARK: Command line
    case .helpIntroduction:
      LocalizedText(
        da: "kanaltjek bedømmer målte data mod en kommunes kanalstrategi.",
        en: "kanaltjek judges measured data against a municipality's channel strategy.")
    case .helpCheck:
      LocalizedText(
        da: "efterprøver, bedømmer og viser status og fund; bruges i CI (standard)",
        en: "validates, judges, shows status and findings; for CI (default)")
    case .helpStatus:
      LocalizedText(da: "viser kun statustabellerne", en: "shows the status tables alone")
    case .helpExplain:
      LocalizedText(
        da: "forklarer et udfald, et tal, et prissæt eller en regel trin for trin",
        en: "explains a verdict, a figure, a price set or a rule step by step")
    case .helpCompare:
      LocalizedText(
        da: "sætter kommuner ved siden af hinanden, en indikator ad gangen",
        en: "sets municipalities side by side, one indicator at a time")
    case .helpHistory:
      LocalizedText(
        da: "viser, hvordan et mål eller en indsats er ændret gennem tiden i git",
        en: "shows how a goal or an initiative changed over time in git")
    case .helpCheckDetails:
      LocalizedText(
        da: "Med --since fejler kun det, der er nyt eller værre end i en tidligere "
          + "udgave. Begge udgaver bedømmes efter samme dag, så en frist, der passeres, "
          + "ikke alene får en ændring til at fejle. Er REV en gren, holdes der op mod "
          + "den commit, arbejdet begyndte ved. En fremtidig --as-of viser, hvad der "
          + "fejler den dag, hvis intet sker.",
        en: "With --since only what is new or worse than in an earlier revision fails. "
          + "Both are judged as of one day, so that a passing deadline alone does not "
          + "fail a change. If REV is a branch, it is held against the commit that the "
          + "work began from. An --as-of in the future shows what fails on that day if "
          + "nothing happens.")
    case .helpUpcoming:
      LocalizedText(
        da: "viser, hvad der forfalder i den kommende tid",
        en: "shows what falls due in the time ahead")
    case .helpUpcomingDetails:
      LocalizedText(
        da: "Milepæle, leverancer, beslutninger, revisioner, dispensationer, der "
          + "udløber, og data, der ventes, i rækkefølge efter dag, hver med ansvarlig og "
          + "udsigt. Øverst står det, der er forfaldent, uden at nogen har målt eller "
          + "meldt noget. --format ics er en kalender.",
        en: "Milestones, deliverables, decisions, reviews, waivers that run out and data "
          + "that are expected, by their day, each with who is responsible and its "
          + "outlook. First comes what is due and nobody has measured or reported. "
          + "--format ics is a calendar.")
    case .helpImport:
      LocalizedText(
        da: "viser, hvad der læses af en fil med tal, og skriver dens beskrivelse",
        en: "shows what is read of a file of figures, and writes its description")
    case .helpImportDetails:
      LocalizedText(
        da:
          "FILE er et regneark eller en tekstfil fra et andet system. Kommandoen finder overskrifterne, kolonnerne og ordene for kanaler, læser filen og viser perioder, summer og de rækker, der ikke kan læses. Med --write skrives beskrivelsen ved siden af filen med samme navn og endelsen .yaml; en fil, der er der, bliver aldrig overskrevet. Det, der er i tvivl, står i beskrivelsen efter tegnet # og skal afgøres. Ligger filen i en strategis measurements, bruges strategiens indikatorer. Slutkoder: 0 filen kan læses, som den er; 1 noget skal afgøres; 2 filen kan ikke læses, eller beskrivelsen er der allerede; 3 beskrivelsen kunne ikke skrives.",
        en:
          "FILE is a workbook or a text file from another system. The command finds the headers, the columns and the words for channels, reads the file, and shows periods, sums and the rows that can not be read. With --write the description is written beside the file, with the same name and the ending .yaml; a file that is there is never written over. What is in doubt stands in the description behind a # and has to be settled. In the measurements of a strategy that strategy's indicators are used. Exit codes: 0 the file can be read as it stands; 1 something has to be settled; 2 the file can not be read, or the description is there already; 3 the description could not be written."
      )
    case .helpRevise:
      LocalizedText(
        da: "skriver et udkast til den næste version og en liste over det, der skal "
          + "besluttes",
        en: "drafts the next version and lists what has to be decided")
    case .helpReviseDetails:
      LocalizedText(
        da: "Et år af en strategi ses efter: milepæle, der ikke er nået, måltal, der er "
          + "nået før tid, mål uden måltal eller måling, indsatser forbi fristen, "
          + "dispensationer, der udløber, egne definitioner og årets revision. Hver "
          + "beslutning har nummer, ansvarlig og muligheder. Med --output skrives "
          + "udkastet og listen i en ny mappe; strategiens egen fil røres ikke. Udkastet "
          + "er den gamle tekst med tilføjelser: det, der ikke blev nået og ikke føres "
          + "videre af en senere milepæl, står igen et år senere og mangler sagens "
          + "nummer. Intet fjernes eller lempes.",
        en: "Reviews one year of a strategy: milestones not reached, targets reached "
          + "early, goals without a target or a measurement, initiatives past their date, "
          + "waivers that run out, own definitions and the record of the review. Each "
          + "decision has its number, who is responsible, and the options. With --output "
          + "the draft and the list are written into a new folder; the strategy's own "
          + "file is left alone. The draft is the old text with additions: what was not "
          + "reached, and no later milestone goes on with, stands once more a year later "
          + "and lacks its case number. Nothing is removed or eased.")
    case .helpHistoryDetails:
      LocalizedText(
        da:
          "Hver linje er en commit, der ændrede noget ved målet: hvornår, hvem, måltallene år for år "
          + "og den beslutning, de henviser til. Målet følges under sit tidligere id (formerly) "
          + "og strategien under sin mappes tidligere navn.",
        en:
          "Each line is a commit that changed anything about the goal: when, who, the targets year "
          + "by year and the decision they refer to. The goal is followed under its former id "
          + "(formerly), and the strategy under its folder's former name.")
    case .optionAs:
      LocalizedText(
        da: "en fælles definition, tallene også vises efter, såsom kl:digital-share",
        en: "a common definition to show the figures by as well, such as kl:digital-share")
    case .helpInit:
      LocalizedText(
        da: "opretter mappen til en ny strategi med eksempler",
        en: "creates the folder of a new strategy, with examples")
    case .helpInitDetails:
      LocalizedText(
        da:
          "Mappen oprettes i strategies/ i DIR (standard: den mappe, du står i) og kan efterprøves med det samme. Eksemplerne står bag tegnet # og gælder først, når det slettes. Det fælles ordforråd og skemaet til editorer lægges i strategies/common/, hvis de ikke er der. Ingen fil bliver overskrevet.",
        en:
          "The folder is made in strategies/ in DIR (default: the current folder) and can be checked at once. The examples stand behind the sign # and only count when it is deleted. The shared vocabulary and the schema for editors are put into strategies/common/ if they are not there. No file is overwritten."
      )
    case .helpFormat:
      LocalizedText(
        da: "skriver strategifiler på fast form og beholder kommentarerne",
        en: "rewrites strategy files in the canonical form, comments kept")
    case .helpFormatDetails:
      LocalizedText(
        da:
          "Den faste form har to mellemrum for hvert trin, ét mellemrum efter kolon, højst én tom linje i træk og nøglerne i samme rækkefølge som i skemaet. Det gælder strategy.yaml, measurements/*.yaml og common/*.yaml. Det, der står i tuborgparenteser og kantede parenteser, og teksterne selv bliver ikke rettet. Kan en fil ikke skrives om, uden at den siger det samme med de samme kommentarer, bliver den ikke ændret. De ændrede filer skrives ud, én på hver linje. Slutkoder: 0 alt er på fast form; 1 --check fandt filer, der ikke er; 2 en fil er ugyldig; 3 en fil kunne ikke skrives.",
        en:
          "The canonical form has two spaces a level, one space after a colon, at most one empty line in a row, and the keys in the order of the schema. It is about strategy.yaml, measurements/*.yaml and common/*.yaml. What stands in curly and square brackets, and the texts themselves, are not touched. A file that can not be rewritten to say the same with the same comments is not changed. The changed files are listed, one a line. Exit codes: 0 all are in the canonical form; 1 --check found files that are not; 2 a file is invalid; 3 a file could not be written."
      )
    case .helpSchema:
      LocalizedText(
        da: "skriver JSON-skemaet for strategier, målekilder eller JSON-output",
        en: "prints the JSON Schema of strategies, measurement sources or the JSON output")
    case .helpCompletions:
      LocalizedText(
        da: "skriver fuldførelse til bash, zsh eller fish",
        en: "prints completions for bash, zsh or fish")
    case .helpHelp:
      LocalizedText(da: "viser denne hjælp", en: "shows this help")
    case .helpExitCodes:
      LocalizedText(
        da:
          "Slutkoder: 0 intet fund når grænsen i --fail-on; 1 mindst ét fund når den;|2 ugyldige filer, eller ingen strategi fundet; 3 intern fejl; 64 forkert brug.",
        en:
          "Exit codes: 0 no finding reaches --fail-on; 1 one does;|2 invalid input, or no strategy found; 3 internal fault; 64 wrong usage."
      )
    case .manualName: LocalizedText(da: "NAVN", en: "NAME")
    case .manualPurpose:
      LocalizedText(
        da: "bedømmer målte data mod en kommunes kanalstrategi",
        en: "judges measured data against a municipality's channel strategy")
    case .manualSynopsis: LocalizedText(da: "OVERSIGT", en: "SYNOPSIS")
    case .manualCommands: LocalizedText(da: "KOMMANDOER", en: "COMMANDS")
    case .manualOptions: LocalizedText(da: "TILVALG", en: "OPTIONS")
    case .manualExitCodes: LocalizedText(da: "SLUTKODER", en: "EXIT STATUS")
    case .manualEnvironment: LocalizedText(da: "MILJØVARIABLE", en: "ENVIRONMENT")
    case .manualSeeAlso: LocalizedText(da: "SE OGSÅ", en: "SEE ALSO")
    case .environmentNoColor:
      LocalizedText(
        da: "sat til noget: ingen farver, medmindre --color beder om dem",
        en: "set to anything: no colours, unless --color asks for them")
    case .environmentStepSummary:
      LocalizedText(
        da: "filen, som --format github føjer tabellerne og fundene til",
        en: "the file that --format github adds the tables and the findings to")
    case .environmentTemporaryFolder:
      LocalizedText(
        da: "mappen, hvor en stor rapport venter, til den kan skrives",
        en: "the folder where a large report waits until it can be written")
    case .optionAsOf:
      LocalizedText(
        da:
          "bedøm efter, hvad der var kendt ved udgangen af dagen (standard: den sidste dag, der er gået i Danmark)",
        en:
          "judge by what was known at the end of that day (default: the last day that has ended in Denmark)"
      )
    case .optionLanguage:
      LocalizedText(da: "sprog i uddata (standard: da)", en: "language of the output (default: da)")
    case .optionFormat:
      LocalizedText(
        da: "uddataformat; kan gentages med hver sin --output",
        en: "output format; repeatable, each with its --output")
    case .optionOutput:
      LocalizedText(
        da: "skriv det foregående format til en fil",
        en: "write the preceding format to a file")
    case .optionOutputFolder:
      LocalizedText(
        da: "skriv udkastet og listen i en ny mappe",
        en: "write the draft and the list into a new folder")
    case .optionFailOn:
      LocalizedText(
        da: "mildeste fund, der giver slutkode 1 (standard: error)",
        en: "mildest finding that gives exit code 1 (default: error)")
    case .optionBaseline:
      LocalizedText(
        da: "liste over kendte fund, der ikke fejler; de må ikke blive værre",
        en: "list of known findings that do not fail; they must not get worse")
    case .optionSince:
      LocalizedText(
        da:
          "sammenlign med denne git-udgave: check fejler kun ved det nye og værre, report viser ændringerne",
        en:
          "compare with this git revision: check fails only on what is new or worse, report shows the changes"
      )
    case .optionWithin:
      LocalizedText(
        da: "hvor langt frem der ses: dage (d), uger (w) eller måneder (m); standard: "
          + "90d",
        en: "how far ahead to look: days (d), weeks (w) or months (m); default: 90d")
    case .optionYear:
      LocalizedText(
        da: "året, der ses tilbage på; standard: det seneste af perioden, der er slut",
        en: "the year to look back on; default: the latest of the period that is over")
    case .optionWriteBaseline:
      LocalizedText(
        da: "skriver de fund, der fejler, som en ny liste",
        en: "writes the findings that fail as a new list")
    case .optionPruneBaseline:
      LocalizedText(
        da: "tager det ud af listen, der er forældet",
        en: "takes what is stale out of the list")
    case .optionMunicipality:
      LocalizedText(
        da: "kommunens navn eller nummer (init)",
        en: "the municipality's name or code (init)")
    case .optionIndicator:
      LocalizedText(
        da: "indikatoren, som filens tal er (import)",
        en: "the indicator that the file's figures are of (import)")
    case .optionSheet:
      LocalizedText(da: "arket i regnearket (import)", en: "the sheet in the workbook (import)")
    case .optionRange:
      LocalizedText(
        da: "cellerne i arket, for eksempel A3:F200 (import)",
        en: "the sheet's cells, such as A3:F200 (import)")
    case .optionHeaderRow:
      LocalizedText(
        da: "linjen med overskrifter, fra 1 (import)",
        en: "the line with the headers, from 1 (import)")
    case .optionWrite:
      LocalizedText(
        da: "skriv beskrivelsen ved siden af filen (import)",
        en: "write the description beside the file (import)")
    case .optionPeriod:
      LocalizedText(
        da: "strategiens gyldighed, for eksempel 2027/2030 (init)",
        en: "the strategy's validity, such as 2027/2030 (init)")
    case .optionCheck:
      LocalizedText(
        da: "skriv ingen filer, men giv slutkode 1, hvis nogen ikke er på fast form (fmt)",
        en: "write no files, but give exit code 1 if any is not in the canonical form (fmt)")
    case .optionInstallGitDriver:
      LocalizedText(
        da: "skriver de linjer, der får git diff til at vise strategier i ord",
        en: "prints the lines that make git diff show strategies in words")
    case .optionGitDriver:
      LocalizedText(
        da: "sammenligner de to filer, git giver (kaldes af git)",
        en: "compares the two files that git hands over (called by git)")
    case .optionTextconv:
      LocalizedText(
        da: "viser en fil med en linje for hvert måltal (kaldes af git)",
        en: "shows a file with one line for each target (called by git)")
    case .optionMaxTime:
      LocalizedText(
        da: "hvor mange sekunder kørslen højst tager (standard: 600)",
        en: "how many seconds the run takes at most (default: 600)")
    case .optionMaxMemory:
      LocalizedText(
        da: "hvor meget hukommelse kørslen højst bruger: K, M eller G (standard: 2G)",
        en: "how much memory the run holds at most: K, M or G (default: 2G)")
    case .optionMaxTable:
      LocalizedText(
        da: "hvor meget der højst holdes af en tabel med målinger: K, M eller G (standard: 64M)",
        en: "how much is held of a table of measurements at most: K, M or G (default: 64M)")
    case .optionOffline:
      LocalizedText(
        da: "lad styresystemet nægte kørslen og git adgang til nettet",
        en: "have the system deny the run and git the network")
    case .optionAllowEnv:
      LocalizedText(
        da: "giv en miljøvariabel, som PGPASSWORD, videre til de databaser, der beder om den",
        en: "hand an environment variable, such as PGPASSWORD, on to the databases that ask for it")
    case .optionMan:
      LocalizedText(
        da: "vis det hele som en manualside til man -l",
        en: "show all of it as a manual page for man -l")
    case .optionColor:
      LocalizedText(
        da: "farver (standard: auto; NO_COLOR respekteres)",
        en: "colours (default: auto; NO_COLOR is respected)")
    case .optionQuiet:
      LocalizedText(
        da: "vis kun fund, der når grænsen, og sammentællingen",
        en: "show only findings that reach the limit, and the summary")
    case .optionVerbose:
      LocalizedText(
        da: "sig også, hvad der blev antaget om målefilerne",
        en: "also say what was assumed about measurement files")
    case .optionHelp:
      LocalizedText(da: "vis hjælp", en: "show help")
    case .optionVersion:
      LocalizedText(da: "vis programmets version", en: "show the program's version")
    case .usageUnknownOption:
      LocalizedText(da: "tilvalget {option} findes ikke", en: "there is no option {option}")
    case .usageOptionNotHere:
      LocalizedText(
        da: "--{option} bruges ikke med {command}",
        en: "--{option} is not used with {command}")
    case .usageMissingValue:
      LocalizedText(
        da: "--{option} mangler en værdi: {value}",
        en: "--{option} lacks a value: {value}")
    case .usageNoValue:
      LocalizedText(da: "--{option} tager ingen værdi", en: "--{option} takes no value")
    case .usageNotADate:
      LocalizedText(
        da: "»{text}« er ikke en dato som 2016-12-31",
        en: "'{text}' is not a date like 2016-12-31")
    case .usageNotOneOf:
      LocalizedText(
        da: "»{text}« kan ikke bruges i --{option}; vælg en af: {words}",
        en: "'{text}' can't be used in --{option}; choose one of: {words}")
    case .usageTwoOnStdout:
      LocalizedText(
        da: "kun ét format kan skrives til standard-ud; giv de andre hver sin --output",
        en: "only one format can go to standard output; give the others an --output each")
    case .usageSameOutput:
      LocalizedText(
        da: "to formater kan ikke skrives til samme fil: {path}",
        en: "two formats can't be written to the same file: {path}")
    case .usageWhichShell:
      LocalizedText(da: "skriv bash, zsh eller fish", en: "write bash, zsh or fish")
    case .usageImportWhat:
      LocalizedText(da: "import skal have én fil med tal", en: "import takes one file of figures")
    case .usageNotARow:
      LocalizedText(
        da: "»{text}« er ikke nummeret på en linje",
        en: "'{text}' is not the number of a line")
    case .usageCompareWhat:
      LocalizedText(
        da: "skriv en indikators id, for eksempel digital-share",
        en: "write the id of an indicator, such as digital-share")
    case .usageTextconvWhat:
      LocalizedText(da: "skriv én fil efter --textconv", en: "write one file after --textconv")
    case .usageHistoryWhat:
      LocalizedText(
        da:
          "skriv id'et på et mål eller en indsats og højst en sti, for eksempel holbaek/digital-post",
        en:
          "write the id of a goal or an initiative and at most one path, such as holbaek/digital-post"
      )
    case .usageExplainWhat:
      LocalizedText(
        da: "skriv id'et på en milepæl eller et mål, for eksempel holbaek/digital-post/2012",
        en: "write the id of a milestone or goal, such as holbaek/digital-post/2012")
    case .usageInitWhat:
      LocalizedText(
        da: "init skal have kommunen og strategiens gyldighed",
        en: "init needs the municipality and the strategy's validity")
    case .usageNotAMunicipality:
      LocalizedText(
        da: "der er ingen kommune, der hedder »{text}«",
        en: "no municipality is named '{text}'")
    case .usageUnexpected:
      LocalizedText(
        da: "»{word}« bruges ikke med {command}", en: "'{word}' is not used with {command}")
    case .reportTitle:
      LocalizedText(da: "Årlig opfølgning {year}: {title}", en: "Annual review {year}: {title}")
    case .reportSkip:
      LocalizedText(da: "Gå til indholdet", en: "Skip to the content")
    case .reportContents:
      LocalizedText(da: "Indhold", en: "Contents")
    case .reportOverview:
      LocalizedText(da: "Overblik", en: "Overview")
    case .reportHeadline:
      LocalizedText(
        da: "{met} af {due} milepæle, der forfaldt i {year}, er opfyldt. De andre: {others}.",
        en: "{met} of {due} milestones that fell due in {year} are met. The others: {others}.")
    case .reportHeadlineAll:
      LocalizedText(
        da: "{met} af {due} milepæle, der forfaldt i {year}, er opfyldt.",
        en: "{met} of {due} milestones that fell due in {year} are met.")
    case .reportTotal:
      LocalizedText(
        da: "Til og med {year} er {met} af {due} forfaldne milepæle opfyldt. De andre: {others}.",
        en: "By the end of {year}, {met} of {due} due milestones are met. The others: {others}.")
    case .reportTotalAll:
      LocalizedText(
        da: "Til og med {year} er {met} af {due} forfaldne milepæle opfyldt.",
        en: "By the end of {year}, {met} of {due} due milestones are met.")
    case .reportNothingDue:
      LocalizedText(
        da: "Ingen milepæle forfaldt i {year}.",
        en: "No milestones fell due in {year}.")
    case .reportCounted:
      LocalizedText(da: "{count} {verdict}", en: "{count} {verdict}")
    case .reportWorst:
      LocalizedText(
        da: "Længst fra måltallet er {milestone}: {measured} mod {target}, {part} fra måltallet.",
        en:
          "Furthest from its target is {milestone}: {measured} against {target}, {part} off the target."
      )
    case .reportShortfalls:
      LocalizedText(da: "Ikke nået, eller nået for sent", en: "Not reached, or reached late")
    case .reportShortfallsCaption:
      LocalizedText(
        da: "Afvigelser i {year} efter årsag, de ikke opfyldte først",
        en: "Deviations in {year} by cause, those not met first")
    case .reportCauseUnknown:
      LocalizedText(da: "Årsagen er ikke oplyst", en: "Cause not stated")
    case .reportMilestone:
      LocalizedText(da: "Milepæl", en: "Milestone")
    case .reportGoal:
      LocalizedText(da: "Mål", en: "Goal")
    case .reportTarget:
      LocalizedText(da: "Måltal", en: "Target")
    case .reportMeasured:
      LocalizedText(da: "Målt", en: "Measured")
    case .reportGap:
      LocalizedText(da: "Afvigelse", en: "Deviation")
    case .reportVerdict:
      LocalizedText(da: "Resultat", en: "Verdict")
    case .reportOwner:
      LocalizedText(da: "Ansvarlig", en: "Responsible")
    case .reportRemark:
      LocalizedText(da: "Bemærkning", en: "Remark")
    case .reportNoRemark:
      LocalizedText(da: "Bemærkning mangler", en: "Remark is missing")
    case .reportAction:
      LocalizedText(da: "Tiltag: {action}", en: "Action: {action}")
    case .reportDaysLate:
      LocalizedText(da: "{days} for sent", en: "{days} late")
    case .reportNobody:
      LocalizedText(da: "ikke oplyst", en: "not stated")
    case .reportUnmeasured:
      LocalizedText(
        da: "Ikke målt, eller kan ikke vurderes",
        en: "Not measured, or can't be assessed")
    case .reportUnmeasuredCaption:
      LocalizedText(
        da: "Milepæle med frist i {year}, som der ikke er noget resultat for",
        en: "Milestones due in {year} that have no result")
    case .reportWhy:
      LocalizedText(da: "Hvorfor", en: "Why")
    case .reportWeak:
      LocalizedText(da: "Resultater på svagt grundlag", en: "Verdicts on weak evidence")
    case .reportWeakLine:
      LocalizedText(
        da: "{milestone}: {verdict}, på {quality}",
        en: "{milestone}: {verdict}, on {quality}")
    case .reportMore:
      LocalizedText(da: "Vis {count} til", en: "Show {count} more")
    case .reportCosts:
      LocalizedText(da: "Økonomi", en: "Costs")
    case .reportMovements:
      LocalizedText(
        da: "Bedre eller dårligere end året før",
        en: "Better or worse than the year before")
    case .reportMovementsCaption:
      LocalizedText(
        da: "Målt/måltal ved udgangen af {before} og {year}",
        en: "Measured/target at the end of {before} and {year}")
    case .reportBetter:
      LocalizedText(da: "Bedre", en: "Better")
    case .reportWorse:
      LocalizedText(da: "Dårligere", en: "Worse")
    case .reportStillBetter:
      LocalizedText(
        da: "Også bedre, men med samme resultat: {titles}.",
        en: "Also better, with the same result: {titles}.")
    case .reportUnchanged:
      LocalizedText(da: "Uændret: {titles}.", en: "Unchanged: {titles}.")
    case .reportNotComparedNames:
      LocalizedText(
        da: "Mangler resultat for et af de to år: {titles}.",
        en: "Without a result for one of the two years: {titles}.")
    case .reportChangedShort:
      LocalizedText(da: "Ændret i strategien", en: "Changed in the strategy")
    case .reportChanges:
      LocalizedText(da: "Ændringer i strategien", en: "Changes in the strategy")
    case .reportAhead:
      LocalizedText(da: "Forfalder i {year}", en: "Falls due in {year}")
    case .reportAheadCaption:
      LocalizedText(
        da: "Hvad der skal nås eller leveres i {year}",
        en: "What is to be reached or delivered in {year}")
    case .reportDue:
      LocalizedText(da: "Frist", en: "Due")
    case .reportOutlook:
      LocalizedText(da: "Udsigt", en: "Outlook")
    case .reportWaiverEnds:
      LocalizedText(da: "En dispensation udløber", en: "A waiver ends")
    case .reportIndicator:
      LocalizedText(da: "Måles ved: {title}", en: "Measured by: {title}")
    case .reportAnswers:
      LocalizedText(da: "Ansvarlig: {owner}", en: "Responsible: {owner}")
    case .reportBaseline:
      LocalizedText(da: "Nulpunkt: {period}", en: "Baseline: {period}")
    case .reportNotBinding:
      LocalizedText(da: "Vejledende mål", en: "A guiding target")
    case .reportWanted:
      LocalizedText(
        da: "Ønske uden frist: {target}; senest målt: {measured}; {distance}.",
        en: "A wish without a deadline: {target}; last measured: {measured}; {distance}.")
    case .reportNoValue:
      LocalizedText(da: "Der er ikke sat måltal for målet.", en: "No target is set for the goal.")
    case .reportProofs:
      LocalizedText(da: "Sådan er der regnet", en: "How it was worked out")
    case .reportMilestonesCaption:
      LocalizedText(da: "Milepæle: {title}", en: "Milestones: {title}")
    case .reportCourseCaption:
      LocalizedText(da: "Målinger: {title}", en: "Measurements: {title}")
    case .reportPeriod:
      LocalizedText(da: "Periode", en: "Period")
    case .reportBasis:
      LocalizedText(da: "Grundlag", en: "Basis")
    case .reportFraction:
      LocalizedText(da: "Antal", en: "Count")
    case .reportOutOf:
      LocalizedText(da: "{part} af {whole}", en: "{part} of {whole}")
    case .reportIs:
      LocalizedText(da: "{what}", en: "{what}")
    case .reportNoInitiative:
      LocalizedText(da: "Ingen indsats støtter målet.", en: "No initiative supports the goal.")
    case .reportSupportedBy:
      LocalizedText(da: "Indsatser, der støtter målet:", en: "Initiatives that support the goal:")
    case .reportInitiative:
      LocalizedText(da: "Indsats", en: "Initiative")
    case .reportState:
      LocalizedText(da: "Status", en: "State")
    case .reportInitiativesCaption:
      LocalizedText(da: "Indsatser og deres milepæle", en: "Initiatives and their milestones")
    case .reportMix:
      LocalizedText(da: "Kanaler og udgifter", en: "Channels and costs")
    case .reportMixCaption:
      LocalizedText(
        da: "Henvendelser efter kanal og pris: {set}",
        en: "Contacts by channel and price: {set}")
    case .reportChannels:
      LocalizedText(da: "Kanal", en: "Channel")
    case .reportPrice:
      LocalizedText(da: "Pris pr. henvendelse", en: "Price of a contact")
    case .reportContacts:
      LocalizedText(da: "Henvendelser", en: "Contacts")
    case .reportShare:
      LocalizedText(da: "Andel", en: "Share")
    case .reportBaselineShare:
      LocalizedText(da: "Andel ved nulpunktet", en: "Share at the baseline")
    case .reportQuality:
      LocalizedText(da: "Tallenes kvalitet", en: "Quality of the figures")
    case .reportCoverage:
      LocalizedText(
        da: "{measured} af {due} milepæle, der forfaldt til og med {year}, er målt eller meldt.",
        en: "{measured} of {due} milestones due by the end of {year} were measured or reported.")
    case .reportNewest:
      LocalizedText(
        da: "Den nyeste måling er for {period}; det er {days} før opgørelsen.",
        en: "The newest measurement is for {period}, {days} before the day judged by.")
    case .reportContradictions:
      LocalizedText(
        da: "Her siger dokumentet det samme på to måder, som ikke stemmer:",
        en: "Here the document says the same in two ways that do not agree:")
    case .reportBreaks:
      LocalizedText(
        da: "Tal før og efter disse databrud kan ikke sammenlignes:",
        en: "Figures before and after these breaks can't be compared:")
    case .reportBreak:
      LocalizedText(da: "{title} fra {period}: {reason}", en: "{title} from {period}: {reason}")
    case .reportFindings:
      LocalizedText(
        da: "Alle bemærkninger fra kontrollen ({count})",
        en: "All remarks of the check ({count})")
    case .reportSeverity:
      LocalizedText(da: "Alvor", en: "Severity")
    case .reportFinding:
      LocalizedText(da: "Bemærkning", en: "Remark")
    case .reportPlace:
      LocalizedText(da: "Sted", en: "Place")
    case .reportWaivers:
      LocalizedText(da: "Dispensationer", en: "Waivers")
    case .reportWaiversCaption:
      LocalizedText(
        da: "Afvigelser, der er godkendt. Resultatet ændres ikke.",
        en: "Deviations that are approved. The result is not changed.")
    case .reportSubject:
      LocalizedText(da: "Gælder", en: "About")
    case .reportReason:
      LocalizedText(da: "Begrundelse", en: "Reason")
    case .reportDecidedBy:
      LocalizedText(da: "Besluttet af", en: "Decided by")
    case .reportUntil:
      LocalizedText(da: "Til og med", en: "Until")
    case .reportMethodHeading:
      LocalizedText(da: "Metode og definitioner", en: "Method and definitions")
    case .reportMethod:
      LocalizedText(
        da:
          "En milepæl bedømmes på det, der var målt eller meldt på opgørelsens dag. Målt og måltal regnes uden afrunding; et tal, der mangler, er aldrig nul. Hvert resultat kan regnes efter under sit mål.",
        en:
          "A milestone is judged by what was measured or reported on the day of the report. Measurements and targets are reckoned without rounding; a figure that is missing is never zero. Each verdict can be recomputed under its goal."
      )
    case .reportSigns:
      LocalizedText(da: "Tegn og resultater", en: "Signs and verdicts")
    case .reportMeaning:
      LocalizedText(da: "Betyder", en: "Means")
    case .meaningMet:
      LocalizedText(
        da: "Måltallet er nået til tiden, eller det aftalte er leveret til tiden.",
        en: "The target was reached in time, or what was agreed was delivered in time.")
    case .meaningMetLate:
      LocalizedText(
        da: "Nået eller leveret, men efter fristen.",
        en: "Reached or delivered, but after the due day.")
    case .meaningNearly:
      LocalizedText(
        da: "Ikke nået, men inden for den tolerance, strategien giver.",
        en: "Not reached, but within the tolerance that the strategy gives.")
    case .meaningPartly:
      LocalizedText(
        da: "Noget af det er nået eller leveret, ikke det hele.",
        en: "Some of it was reached or delivered, not all.")
    case .meaningMissed:
      LocalizedText(da: "Målt og ikke nået.", en: "Measured, and not reached.")
    case .meaningOnTrack:
      LocalizedText(
        da: "Ikke forfalden endnu; målingerne følger vejen til måltallet.",
        en: "Not yet due; the measurements follow the way to the target.")
    case .meaningAtRisk:
      LocalizedText(
        da: "Ikke forfalden endnu; målingerne er lidt bagefter.",
        en: "Not yet due; the measurements are a little behind.")
    case .meaningOffTrack:
      LocalizedText(
        da: "Ikke forfalden endnu; målingerne er langt bagefter eller går den forkerte vej.",
        en: "Not yet due; the measurements are far behind or move the wrong way.")
    case .meaningPending:
      LocalizedText(
        da: "Ikke forfalden endnu, og der er intet nyt at bedømme udsigten på.",
        en: "Not yet due, with nothing new to judge the outlook by.")
    case .meaningNoData:
      LocalizedText(
        da: "Forfalden, men ingen har målt eller meldt noget.",
        en: "Due, but nobody measured or reported anything.")
    case .meaningNoThreshold:
      LocalizedText(
        da: "Der er ikke sat et måltal eller en frist.",
        en: "No target or deadline is set.")
    case .meaningNotAssessable:
      LocalizedText(
        da: "Der er tal, men de kan ikke afgøre, om måltallet er nået.",
        en: "There are figures, but they can't tell whether the target was reached.")
    case .meaningNotRelevant:
      LocalizedText(
        da: "En betingelse er ikke opfyldt, så milepælen gælder ikke.",
        en: "A condition is not met, so the milestone does not hold.")
    case .meaningSuperseded:
      LocalizedText(
        da: "Overhalet af noget andet, for eksempel en lov.",
        en: "Overtaken by something else, such as a law.")
    case .reportIndicators:
      LocalizedText(da: "Nøgletal", en: "Indicators")
    case .reportIndicatorHead:
      LocalizedText(da: "Nøgletal", en: "Indicator")
    case .reportMeasuredHow:
      LocalizedText(da: "Sådan måles det", en: "How it is measured")
    case .reportDefinitions:
      LocalizedText(da: "Ord i strategien", en: "Terms of the strategy")
    case .reportTerm:
      LocalizedText(da: "Ord", en: "Term")
    case .reportObservations:
      LocalizedText(da: "Alle anvendte tal", en: "All figures used")
    case .reportObservationsCount:
      LocalizedText(da: "{count} tal med kilde", en: "{count} figures with their source")
    case .reportObservationsCaption:
      LocalizedText(
        da: "Tal, som resultater, diagrammer og udgifter er regnet af",
        en: "Figures that verdicts, charts and costs were worked out from")
    case .reportPart:
      LocalizedText(da: "Del", en: "Part")
    case .reportWhole:
      LocalizedText(da: "i alt", en: "in all")
    case .chartCounts:
      LocalizedText(da: "Milepæle, der forfaldt i {year}", en: "Milestones that fell due in {year}")
    case .chartCountsText:
      LocalizedText(da: "{counts}.", en: "{counts}.")
    case .chartGoal:
      LocalizedText(da: "{title}: målt mod måltal", en: "{title}: measured against targets")
    case .chartMilestone:
      LocalizedText(
        da: "{period}: målt {measured}, måltal {target}, {verdict}.",
        en: "{period}: measured {measured}, target {target}, {verdict}.")
    case .chartSuperseded:
      LocalizedText(da: "Overhalet: {by}", en: "Superseded: {by}")
    case .reportCauseOwn:
      LocalizedText(da: "Årsag i kommunen", en: "Internal causes")
    case .reportCauseData:
      LocalizedText(da: "Fejl eller mangler i tallene", en: "Errors or gaps in the data")
    case .reportCauseExternal:
      LocalizedText(da: "Årsag uden for kommunen", en: "External causes")
    case .agendaFacts:
      LocalizedText(da: "Sagsfremstilling", en: "The matter")
    case .agendaRecommendation:
      LocalizedText(da: "Indstilling", en: "Recommendation")
    case .agendaRecommended:
      LocalizedText(da: "{owner} indstiller,", en: "{owner} recommends")
    case .agendaNobody:
      LocalizedText(da: "Forvaltningen", en: "The administration")
    case .agendaReviewer:
      LocalizedText(da: "chefgruppen", en: "the group of chiefs")
    case .agendaTakeNote:
      LocalizedText(
        da: "at {by} tager opfølgningen for {year} til efterretning.",
        en: "that {by} takes note of the {year} review.")
    case .agendaDecide:
      LocalizedText(
        da: "at der tages stilling: {happened} Muligheder: {options}.",
        en: "that a decision is taken: {happened} Options: {options}.")
    case .agendaEnclosures:
      LocalizedText(da: "Bilag", en: "Enclosures")
    case .agendaReport:
      LocalizedText(
        da: "Rapporten med diagrammer, tabeller og beregninger ({file})",
        en: "The report with charts, tables and reckonings ({file})")
    case .agendaWorkbook:
      LocalizedText(da: "Tabellerne som regneark ({file})", en: "The tables as a workbook ({file})")
    case .reportToDecide:
      LocalizedText(da: "Skal besluttes nu", en: "To be decided now")
    case .reportToDecideCaption:
      LocalizedText(da: "Sager ved opfølgningen for {year}", en: "Matters at the {year} review")
    case .reportNumber:
      LocalizedText(da: "Nr.", en: "No.")
    case .reportMatter:
      LocalizedText(da: "Sag", en: "Matter")
    case .reportOptions:
      LocalizedText(da: "Muligheder", en: "Options")
    case .chartMix:
      LocalizedText(da: "Henvendelser efter kanal, {period}", en: "Contacts by channel, {period}")
    case .chartMixText:
      LocalizedText(
        da: "Tabellen nedenfor har de samme tal.",
        en: "The table below has the same figures.")
    case .reportTemplateFault:
      LocalizedText(
        da: "En skabelon i programmet nævner noget, der ikke er sagt: {names}.",
        en: "A template of the program names what is not said: {names}.")
    case .workbookUntil:
      LocalizedText(da: "Hele perioden til nu", en: "The whole period so far")
    case .workbookDue:
      LocalizedText(da: "Forfaldne i alt", en: "Due in all")
    case .workbookMilestones:
      LocalizedText(da: "Milepæle", en: "Milestones")
    case .workbookStated:
      LocalizedText(da: "Måltal i ord", en: "Target in words")
    case .workbookLow:
      LocalizedText(da: "Målt, mindst", en: "Measured, at least")
    case .workbookHigh:
      LocalizedText(da: "Målt, højst", en: "Measured, at most")
    case .workbookUnit:
      LocalizedText(da: "Enhed", en: "Unit")
    case .workbookDaysLate:
      LocalizedText(da: "Dage for sent", en: "Days late")
    case .workbookMeasurements:
      LocalizedText(da: "Målinger", en: "Measurements")
    case .workbookNumerator:
      LocalizedText(da: "Tæller", en: "Numerator")
    case .workbookDenominator:
      LocalizedText(da: "Nævner", en: "Denominator")
    case .workbookObservations:
      LocalizedText(da: "Anvendte tal", en: "Figures used")
    case .siteTitle:
      LocalizedText(da: "Kanalstrategier", en: "Channel strategies")
    case .siteKicker:
      LocalizedText(da: "Mål, målinger og resultater", en: "Goals, measurements and verdicts")
    case .siteTrail:
      LocalizedText(da: "Du er her", en: "You are here")
    case .siteStrategies:
      LocalizedText(da: "Alle strategier", en: "All strategies")
    case .siteStrategiesCaption:
      LocalizedText(
        da: "Milepæle, der forfaldt i det seneste år",
        en: "Milestones that fell due in the latest year")
    case .siteAuthority:
      LocalizedText(da: "Kommune", en: "Municipality")
    case .siteStrategy:
      LocalizedText(da: "Strategi", en: "Strategy")
    case .siteYear:
      LocalizedText(da: "År", en: "Year")
    case .siteYears:
      LocalizedText(da: "Årlige opfølgninger", en: "Annual reviews")
    case .siteYearsCaption:
      LocalizedText(
        da: "Milepæle efter det år, de forfaldt i",
        en: "Milestones by the year they fell due in")
    case .siteDue:
      LocalizedText(da: "forfaldne", en: "due")
    case .siteUnmeasured:
      LocalizedText(da: "uden resultat", en: "without a result")
    case .siteHistory:
      LocalizedText(
        da: "Milepæle og målinger over tid",
        en: "Milestones and measurements over time")
    case .siteGoalsCaption:
      LocalizedText(da: "Målene, som de står nu", en: "The goals as they stand now")
    case .siteFiles:
      LocalizedText(da: "Filer", en: "Files")
    case .siteSearch:
      LocalizedText(da: "Søg", en: "Search")
    case .siteSearchPrompt:
      LocalizedText(da: "Kommune, strategi eller mål:", en: "Municipality, strategy or goal:")
    case .siteFeed:
      LocalizedText(da: "Ændrede resultater", en: "Changed verdicts")
    case .siteTurn:
      LocalizedText(
        da: "{authority}: {title}, {period}: {now} (før: {before})",
        en: "{authority}: {title}, {period}: {now} (before: {before})")
    case .siteIndicatorCaption:
      LocalizedText(
        da: "{title} år for år, på samme skala",
        en: "{title} year by year, on one scale")
    case .siteDefinition:
      LocalizedText(da: "Definition", en: "Definition")
    case .siteOwn:
      LocalizedText(da: "egen", en: "own")
    case .siteCommon:
      LocalizedText(da: "fælles", en: "common")
    case .siteCourse:
      LocalizedText(da: "Forløb", en: "Course")
    case .siteFirst:
      LocalizedText(da: "Første måling", en: "First measurement")
    case .siteLast:
      LocalizedText(da: "Seneste måling", en: "Latest measurement")
    case .siteFigure:
      LocalizedText(da: "{value} ({period})", en: "{value} ({period})")
    case .siteFolderTaken:
      LocalizedText(
        da: "{path} er ikke tom, og der er ikke et tidligere websted fra kanaltjek i den.",
        en: "{path} is not empty, and holds no earlier site of kanaltjek.")
    case .helpSiteFolder:
      LocalizedText(
        da: "skriv en mappe, der ikke findes, eller som er tom",
        en: "name a folder that is not there, or that is empty")
    case .usageSiteWhere:
      LocalizedText(
        da: "skriv mappen til webstedet efter --output",
        en: "name the folder of the site after --output")
    case .helpSite:
      LocalizedText(
        da: "skriver alle strategiers opfølgninger som et websted",
        en: "writes the reviews of all strategies as a site")
    case .helpSiteDetails:
      LocalizedText(
        da:
          "Siderne virker fra en mappe uden net: en oversigt, hver strategis år og mål, filer at hente, søgning og et Atom-feed med ændrede resultater. Mappen skal være ny, tom eller have et tidligere websted.",
        en:
          "The pages work from a folder without a network: an index, each strategy's years and goals, files to take away, a search and an Atom feed of changed verdicts. The folder must be new, empty or hold an earlier site."
      )
    case .reportOneUnknown:
      LocalizedText(
        da:
          "Den ene milepæl, der forfaldt i {year}, er ikke målt eller meldt, eller den kan ikke vurderes. Det kan derfor ikke siges, om den er nået.",
        en:
          "The one milestone that fell due in {year} was not measured or reported, or can't be assessed. So nobody can say whether it was reached."
      )
    case .reportNoneKnown:
      LocalizedText(
        da:
          "Ingen af de {due} milepæle, der forfaldt i {year}, har et resultat: de er ikke målt eller meldt, eller de kan ikke vurderes. Det kan derfor ikke siges, om de er nået.",
        en:
          "None of the {due} milestones that fell due in {year} has a result: they were not measured or reported, or can't be assessed. So nobody can say whether they were reached."
      )
    case .reportTotalNoneKnown:
      LocalizedText(
        da: "Det samme gælder alle {due} milepæle, der er forfaldet til og med {year}.",
        en: "The same holds for all {due} milestones due by the end of {year}.")
    case .reportUndelivered:
      LocalizedText(da: "Ikke gennemført: {milestones}.", en: "Not delivered: {milestones}.")
    case .reportBetterStillMissed:
      LocalizedText(
        da: "Tallet er bedre, men måltallet er ikke nået",
        en: "A better figure, but the target was not reached")
    case .reportNoMovementKnown:
      LocalizedText(
        da: "Ingen af målene har resultater for begge år, så udviklingen kendes ikke.",
        en: "No goal has results for both years, so the development is not known.")
    case .reportSubmitted:
      LocalizedText(da: "Forelægges for {by}.", en: "For {by} to decide.")
    case .reportCases:
      LocalizedText(da: "{count} sager: {titles}", en: "{count} matters: {titles}")
    case .reportNotAssessable:
      LocalizedText(
        da: "{count} af dem kan ikke vurderes.",
        en: "{count} of them can't be assessed.")
    case .reportAgainst:
      LocalizedText(da: "Måltal: {target}", en: "Target: {target}")
    case .reportDeviation:
      LocalizedText(da: "Afvigelse: {gap}", en: "Deviation: {gap}")
    case .reportTargetOrDelivery:
      LocalizedText(da: "Måltal eller leverance", en: "Target or delivery")
    case .reportMeasuredOrReported:
      LocalizedText(da: "Målt eller meldt", en: "Measured or reported")
    case .reportNotReported:
      LocalizedText(
        da: "Det er ikke meldt, om det er gennemført.",
        en: "Nobody reported whether it was done.")
    case .reportNotReportedOf:
      LocalizedText(
        da: "{title} ({period}): det er ikke meldt, om det er gennemført.",
        en: "{title} ({period}): nobody reported whether it was done.")
    case .reportSource:
      LocalizedText(da: "Kilde", en: "Source")
    case .helpReport:
      LocalizedText(
        da: "skriver den årlige opfølgning til chefgruppen",
        en: "writes the annual review for the group of chiefs")
    case .helpReportDetails:
      LocalizedText(
        da:
          "En fil for hver strategi og hvert år: html til at læse og printe, md til en dagsorden. Er der flere strategier, skal --output være en mappe, der slutter med /.",
        en:
          "One file for each strategy and year: html to read and print, md for an agenda. With several strategies --output must be a folder, ending in /."
      )
    case .reportYearOutside:
      LocalizedText(
        da: "»{title}« har intet år {year}.", en: "'{title}' has no year {year}.")
    case .reportsNeedFolder:
      LocalizedText(
        da: "der er {count} rapporter at skrive; skriv en mappe, der slutter med /, efter --output",
        en: "there are {count} reports to write; name a folder that ends in / after --output")
    case .usageSeeHelp:
      LocalizedText(da: "Se kanaltjek help.", en: "See kanaltjek help.")
    }
  }
}
