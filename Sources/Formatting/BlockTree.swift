/// A YAML file as its author laid it out: which lines belong to which key, and which comments to
/// which lines.
///
/// A node tree says what a file means; this says how it is written, with everything that a node
/// tree leaves out. All stretches are offsets into the file's bytes.
struct BlockTree {
  /// What stands above the first key and is about the file: it stays on top.
  var header: [GapLine] = []
  var root: Root
  /// Comments after everything.
  var tail: [GapLine] = []

  enum Root {
    case collection(Collection)
    /// A flow collection or a text; nothing in it is moved.
    case leaf(Leaf)
  }

  /// A block mapping or block list.
  struct Collection {
    enum Kind { case mapping, list }

    let kind: Kind
    var branches: [Branch] = []
  }

  /// One key with its value, or one item of a list.
  struct Branch {
    /// Blank lines and comments above it.
    var lead: [GapLine] = []
    /// Of its key's, or its dash's, first character.
    let column: Int
    /// Empty for an item.
    let key: Range<Int>
    /// Whether the colon would be read as part of the key without a space before it.
    var needsSpaceBeforeColon = false
    /// Anchor and tag of a collection that starts on the next line.
    var properties: Range<Int>?
    var value = Value.nothing
    /// The comment on the line of the key, with the blanks before it.
    var comment: Range<Int>?
    /// Comments below it that are set further in than it is.
    var tail: [GapLine] = []
    var anchors: Set<String> = []
    var aliases: Set<String> = []
  }

  indirect enum Value {
    case nothing
    /// On the line of the key.
    case leaf(Leaf)
    case text(BlockText)
    /// In a list only: the collection starts on the line of the dash.
    case compact(Collection)
    case leafBelow([GapLine], Leaf, comment: Range<Int>?)
    case below(Collection)
  }

  /// What is moved as it stands: a plain or quoted text, an alias, a flow collection.
  struct Leaf {
    let content: Range<Int>
    let column: Int
  }

  /// A `|` or `>` with the lines of its text.
  struct BlockText {
    let head: Range<Int>
    /// Each line without its break.
    let lines: [Range<Int>]
    /// How far the text is set in.
    let indentation: Int
    /// Whether the head says how far.
    let isIndentationStated: Bool
    /// Whether blank lines below it belong to it.
    let keepsBlankLines: Bool
  }

  /// A line between two branches.
  enum GapLine {
    case blank
    case comment(column: Int, Range<Int>)
    /// `---`, `...` or a directive.
    case marker(Range<Int>)

    var isComment: Bool {
      if case .comment = self { true } else { false }
    }
  }
}

/// A way of writing that is not rewritten, and where it is.
struct UnusualForm: Error {
  let offset: Int
}
