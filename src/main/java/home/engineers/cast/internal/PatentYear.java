package home.engineers.cast.internal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/**
 * What came out in the city within a year, as a table: invented utility models, more than anyone can read one by one, so that
 * searches, counts and forecasts have something to show. The same for the same day.
 */
final class PatentYear {
    static final int DOCUMENTS = 2_100;
    private static final String HEAD = "公开（公告）号,公开（公告）日,发明名称,申请号,申请日,IPC分类号,申请（专利权）人,发明（设计）人,摘要\n";
    private static final int FIRST = 10_001;
    private static final int DAYS = 350;
    private static final int DAYS_TO_GRANT = 270;
    private static final int ELEVEN = 11;
    private static final int[] WEIGHTS = {2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5};

    /** What is built where, by class. */
    private record Field(String ipc, String trade, List<String> parts) {}

    private static final List<Field> FIELDS = List.of(
            new Field("E01D 19/10", "桥梁", List.of("斜拉索", "钢箱梁", "支座", "伸缩缝", "桥面板")),
            new Field("E21D 9/06", "隧道", List.of("盾构刀盘", "管片", "衬砌台车", "超前支护", "通风")),
            new Field("B23K 37/04", "焊接", List.of("环缝", "角接头", "薄板", "管道对接", "转向架")),
            new Field("H02J 3/32", "储能", List.of("变流器", "电池簇", "并网柜", "汇流箱", "直流母线")),
            new Field("B60L 53/30", "充电", List.of("充电枪", "充电桩", "换电站", "车载接口", "液冷电缆")),
            new Field("B25J 9/16", "机器人", List.of("关节", "末端执行器", "巡检底盘", "示教器", "协作臂")),
            new Field("G01N 29/04", "检测", List.of("相控阵探头", "测厚仪", "裂纹", "涂层", "应力")),
            new Field("C02F 11/12", "水务", List.of("污泥", "滤池", "加药", "管网", "泵站")),
            new Field("B66D 5/00", "起重", List.of("绞车", "卷筒", "吊钩", "钢丝绳", "制动器")),
            new Field("G05B 19/418", "制造", List.of("装配线", "刀库", "料仓", "工装", "节拍")));

    private static final List<String> DEVICES = List.of(
            "检测装置", "安装支架", "清洗机构", "夹紧机构", "监测系统", "散热结构", "防护罩", "定位机构", "输送机构", "更换工具");
    private static final List<String> WHERE = List.of("", "可拆卸的", "适用于山地的", "带自锁的", "低噪声的");
    private static final List<String> PLACES = List.of("云溪", "石坎", "青崖", "松涧", "岩湾", "渡云", "竹影", "枫桥");
    private static final List<String> SURNAMES = List.of("鄢", "竺", "倪", "詹", "蔺", "郗", "祁", "邵", "覃", "冉");
    private static final List<String> GIVEN = List.of("望之", "临石", "听涛", "如磐", "晓岚", "既明", "疏影", "远山", "知微", "行舟");

    private PatentYear() {}

    /** The table in UTF-8. @param last the day on which the last of them came out */
    static byte[] until(LocalDate last) {
        StringBuilder table = new StringBuilder(HEAD);
        for (int i = 0; i < DOCUMENTS; i++) {
            row(i, last.minusDays((long) (DOCUMENTS - 1 - i) * DAYS / DOCUMENTS), table);
        }
        return table.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void row(int i, LocalDate published, StringBuilder table) {
        Field field = FIELDS.get(i % FIELDS.size());
        LocalDate filed = published.minusDays(DAYS_TO_GRANT);
        String title = "一种" + of(WHERE, i / 500) + of(field.parts(), i / FIELDS.size()) + of(DEVICES, i / 50);
        table.append("CN2299").append(FIRST + i).append("U,").append(published).append(',').append(title).append(',')
                .append(application(filed.getYear() + "299" + (FIRST + i))).append(',').append(filed).append(',').append(field.ipc()).append(',')
                .append(of(PLACES, i / 7)).append(field.trade()).append("科技有限公司,").append(inventor(i)).append(';').append(inventor(i + 37))
                .append(',').append(title).append("，用于").append(field.trade()).append("现场，结构简单。本条为演示用的虚构记录。\n");
    }

    private static String inventor(int i) {
        return of(SURNAMES, i) + of(GIVEN, i / SURNAMES.size());
    }

    private static String of(List<String> all, int i) {
        return all.get(i % all.size());
    }

    /** With the check digit of ZC 0006. */
    private static String application(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        int check = sum % ELEVEN;
        return digits + "." + (check == ELEVEN - 1 ? "X" : String.valueOf(check));
    }
}
