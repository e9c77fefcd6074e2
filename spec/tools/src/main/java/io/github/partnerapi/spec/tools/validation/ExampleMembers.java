package io.github.partnerapi.spec.tools.validation;

import io.github.partnerapi.spec.tools.finding.Finding;
import io.github.partnerapi.spec.tools.yaml.ListNode;
import io.github.partnerapi.spec.tools.yaml.MapNode;
import io.github.partnerapi.spec.tools.yaml.Member;
import io.github.partnerapi.spec.tools.yaml.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds members of an example that its schema does not know. Objects may have them, so that no
 * validator says a word; in an example they are mistakes, most often of the pen.
 */
final class ExampleMembers {
  private final SchemaMembers members;
  private final String what;
  private final List<Finding> findings = new ArrayList<>();

  private ExampleMembers(SchemaMembers members, String what) {
    this.members = members;
    this.what = what;
  }

  static List<Finding> findings(SchemaMembers members, MapNode schema, Node value, String what) {
    ExampleMembers check = new ExampleMembers(members, what);
    check.check(members.parts(List.of(schema)), value);
    return check.findings;
  }

  private void check(List<MapNode> parts, Node value) {
    if (value instanceof ListNode list) {
      List<MapNode> items = members.parts(SchemaMembers.items(parts));
      if (!items.isEmpty()) {
        list.items().forEach(item -> check(items, item));
      }
    }
    if (value instanceof MapNode map) {
      for (Member member : map.members()) {
        List<MapNode> known = members.parts(SchemaMembers.member(parts, member.name()));
        if (!known.isEmpty()) {
          check(known, member.value());
        } else if (!SchemaMembers.isFree(parts)) {
          unknown(parts, member);
        }
      }
    }
  }

  private void unknown(List<MapNode> parts, Member member) {
    findings.add(
        new Finding(
            ExampleCheck.RULE,
            member.key().location(),
            "the " + what + " has a member '" + member.name() + "' that its schema does not know",
            "Use one of "
                + String.join(", ", SchemaMembers.names(parts))
                + ", or add it to the schema."));
  }
}
