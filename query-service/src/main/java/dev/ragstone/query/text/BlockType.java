package dev.ragstone.query.text;

/** What a block of Markdown is. */
enum BlockType {
    HEADING,
    PARAGRAPH,
    LIST_ITEM,
    CODE,
    TABLE_HEAD,
    TABLE_ROW
}
