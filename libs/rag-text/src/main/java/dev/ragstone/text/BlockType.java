package dev.ragstone.text;

/** What a block of Markdown is. */
enum BlockType {
    HEADING,
    PARAGRAPH,
    LIST_ITEM,
    CODE,
    TABLE_HEAD,
    TABLE_ROW
}
