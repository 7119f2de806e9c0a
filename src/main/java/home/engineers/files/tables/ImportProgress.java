package home.engineers.files.tables;

/** @param total rows that hold anything; @param read rows tried so far */
public record ImportProgress(int total, int read, int stored, int unchanged, int refused) {
    public int percent() {
        return total == 0 ? 0 : (int) (100L * read / total);
    }
}
