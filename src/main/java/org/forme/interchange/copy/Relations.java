package org.forme.interchange.copy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a part refers to by short ids: pictures, styles, headers. Addresses outside the document are never asked. */
final class Relations {
    private static final int LARGEST = 1 << 20;

    /** @param kind the last word of its type, such as image */
    private record Relation(String kind, String target) {}

    private final Map<String, Relation> relations = new HashMap<>();

    /** Those of a part; of the package itself where the part's name is empty. */
    static Relations of(Zip zip, String part) {
        String folder = PartName.folder(part);
        String name = (folder.isEmpty() ? "" : folder + "/") + "_rels/" + PartName.last(part) + ".rels";
        var found = new Relations();
        zip.bytes(name, LARGEST).ifPresent(bytes -> found.read(new Xml(bytes), folder));
        return found;
    }

    private void read(Xml xml, String folder) {
        while (xml.next()) {
            if (!xml.starts() || !xml.name().equals("Relationship")) continue;
            String type = xml.at("Type");
            boolean outside = xml.at("TargetMode").equals("External");
            String target =
                    outside ? "" : PartName.target(folder, xml.at("Target")).orElse("");
            relations.put(xml.at("Id"), new Relation(PartName.last(type), target));
        }
    }

    /** The part behind an id; empty for what lies outside, or is not there. */
    Optional<String> part(String id) {
        return Optional.ofNullable(relations.get(id)).map(Relation::target).filter(target -> !target.isEmpty());
    }

    /** The parts of a kind. */
    List<String> all(String kind) {
        return relations.values().stream()
                .filter(relation -> relation.kind.equals(kind) && !relation.target.isEmpty())
                .map(Relation::target)
                .sorted()
                .toList();
    }

    Optional<String> first(String kind) {
        return all(kind).stream().findFirst();
    }
}
