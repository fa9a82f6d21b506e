/// A part of a JSON Schema, as far as the contract needs one.
///
/// Built as a value instead of kept as text, so that a key is required exactly when it is declared so,
/// and so that values which the model knows as an enumeration are spelled in one place only.
indirect enum SchemaNode: Sendable {
  case string
  case boolean
  case number
  case integer(from: Int)
  /// A string of a certain form, as a regular expression.
  case pattern(String)
  /// One of several strings, each with what it means; an empty meaning says no more than the value.
  case values([(value: String, meaning: String)])
  case list(SchemaNode)
  /// An object with these keys and no others.
  case object([SchemaKey])
  /// An object with any keys.
  case anyObject
  /// Exactly two integers: `[start, end)`.
  case pair
  /// What a name of `$defs` stands for.
  case reference(String)
  /// Exactly one of several forms.
  case either([SchemaNode])
  case described(String, SchemaNode)

  /// A list of strings.
  static let strings = SchemaNode.list(.string)

  /// The values of an enumeration of the model.
  static func values<Value: RawRepresentable<String>>(_ values: [Value]) -> SchemaNode {
    .values(values.map { ($0.rawValue, "") })
  }

  /// The values of an enumeration of the model, each with what it means.
  static func meanings<Value: RawRepresentable<String>>(_ values: [(Value, String)]) -> SchemaNode {
    .values(values.map { ($0.0.rawValue, $0.1) })
  }
}

/// A key of an object, and what stands under it.
struct SchemaKey: Sendable {
  let name: StaticString
  let isRequired: Bool
  let node: SchemaNode

  /// A key that is always there.
  static func always(
    _ name: StaticString, _ node: SchemaNode, _ description: String? = nil
  ) -> SchemaKey {
    SchemaKey(name: name, isRequired: true, node: node.with(description))
  }

  /// A key that is absent when there is nothing to say.
  static func maybe(
    _ name: StaticString, _ node: SchemaNode, _ description: String? = nil
  ) -> SchemaKey {
    SchemaKey(name: name, isRequired: false, node: node.with(description))
  }
}

extension SchemaNode {
  fileprivate func with(_ description: String?) -> SchemaNode {
    description.map { .described($0, self) } ?? self
  }

  /// Writes the node as an object of its own.
  func write(to writer: inout JSONWriter) {
    writer.object { writeKeywords(to: &$0) }
  }

  /// Writes the keywords of the node into the object that is open.
  func writeKeywords(to writer: inout JSONWriter) {
    switch self {
    case .string: writer.string("type", "string")
    case .boolean: writer.string("type", "boolean")
    case .number: writer.string("type", "number")
    case .anyObject: writer.string("type", "object")
    case .integer(let minimum):
      writer.string("type", "integer")
      writer.integer("minimum", minimum)
    case .pattern(let pattern):
      writer.string("type", "string")
      writer.string("pattern", pattern)
    case .values(let values): writeValues(values, to: &writer)
    case .list(let element):
      writer.string("type", "array")
      writer.key("items")
      element.write(to: &writer)
    case .pair: writePair(to: &writer)
    case .object(let keys): writeObject(keys, to: &writer)
    case .reference(let name): writer.string("$ref", "#/$defs/" + name)
    case .either(let nodes):
      writer.key("oneOf")
      writer.array(nodes) { $1.write(to: &$0) }
    case .described(let description, let node):
      writer.string("description", description)
      node.writeKeywords(to: &writer)
    }
  }

  private func writeValues(
    _ values: [(value: String, meaning: String)], to writer: inout JSONWriter
  ) {
    guard values.contains(where: { !$0.meaning.isEmpty }) else {
      writer.key("enum")
      writer.array(values) { $0.string($1.value) }
      return
    }
    writer.key("oneOf")
    writer.array(values) { writer, entry in
      writer.object { writer in
        writer.string("const", entry.value)
        writer.string("description", entry.meaning)
      }
    }
  }

  private func writePair(to writer: inout JSONWriter) {
    SchemaNode.list(.integer(from: 0)).writeKeywords(to: &writer)
    writer.integer("minItems", 2)
    writer.integer("maxItems", 2)
  }

  private func writeObject(_ keys: [SchemaKey], to writer: inout JSONWriter) {
    writer.string("type", "object")
    writer.boolean("additionalProperties", false)
    writer.key("required")
    writer.array(keys.filter(\.isRequired)) { $0.string($1.name.description) }
    writer.key("properties")
    writer.object { writer in
      for key in keys {
        writer.key(key.name)
        key.node.write(to: &writer)
      }
    }
  }
}
