package home.engineers.patents;

/** What a record of a file of patents tells: of a published document, or of what happened to an application. */
public sealed interface ImportedRecord permits PatentRecord, LegalEvents {}
