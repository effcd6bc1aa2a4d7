package dev.ragstone.events;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reads the data object of a document event: the types of its members, not yet their meaning. */
final class DocumentDataReader {

    private DocumentDataReader() {}

    static DocumentData read(ObjectNode object, Violations violations) {
        JsonMembers members = new JsonMembers(object, violations);
        return new DocumentData(
                members.text("tenant"),
                members.text("id"),
                members.version("version"),
                members.text("title"),
                members.text("uri"),
                members.text("contentType"),
                members.text("content"),
                members.text("contentBase64"),
                members.text("contentUri"),
                members.metadata("metadata"),
                members.accessList("acl"),
                members.text("language"),
                members.instant("updatedAt"),
                members.instant("expiresAt"));
    }
}
