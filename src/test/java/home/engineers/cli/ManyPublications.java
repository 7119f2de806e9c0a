package home.engineers.cli;

/** A table of invented publications, of about the length that real ones have. */
final class ManyPublications {
    private ManyPublications() {}

    static String table(int records) {
        StringBuilder all = new StringBuilder("公开（公告）号,发明名称,IPC分类号,申请（专利权）人,摘要\n");
        for (int i = 1; i <= records; i++) {
            all.append("CN").append(116_000_000 + i).append("A,一种缆索检测小车第").append(i).append("型,E01D 19/16,重庆虚构桥梁检测有限公司,")
                    .append("本发明公开了一种小车，沿缆索行走，以摄像头检查表面。".repeat(6)).append('\n');
        }
        return all.toString();
    }
}
