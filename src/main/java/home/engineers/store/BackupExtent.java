package home.engineers.store;

/**
 * How much a backup holds, or a restore brought back.
 *
 * @param rows in the database
 * @param files attachments
 * @param keys secret keys carried along
 */
public record BackupExtent(long rows, int files, int keys) {}
