package home.engineers.interests;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Texts and names of invented patents, and queries of every kind over words that these have and have not. */
final class RandomQueries {
    static final List<String> WORDS = List.of(
            "缆索", "检测", "小车", "桥梁", "斜拉索", "摄像头", "电动", "葫芦", "制动", "装置", "新能源", "能源车", "电池", "散热", "隧道", "盾构", "刀盘", "robot", "cable",
            "inspection", "battery", "3D", "5G", "激光", "传感器", "控制方法", "的", "一种", "火星车");
    static final List<String> NAMES = List.of("重庆虚构桥梁检测有限公司", "虚构起重机械有限公司", "重庆虚构大学", "Invented Motors Inc.");
    static final List<String> PEOPLE = List.of("岑见微", "程远", "梁工", "J. Smith");
    static final List<String> CLASSES = List.of("E01D 19/16", "G01N 21/88", "B66D 1/00", "H01M 10/613", "E21D 9/06");

    private final Random random;

    RandomQueries(long seed) {
        random = new Random(seed);
    }

    int upTo(int most) {
        return random.nextInt(most);
    }

    <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    String text(int words) {
        return IntStream.range(0, 1 + random.nextInt(words)).mapToObj(i -> any(WORDS)).collect(Collectors.joining(random.nextInt(3) == 0 ? " " : ""));
    }

    /** @param depth how deep parts may stand in parts */
    String query(int depth) {
        return switch (random.nextInt(depth > 0 ? 14 : 10)) {
            case 0, 1 -> any(WORDS);
            case 2 -> any(WORDS) + any(WORDS);
            case 3 -> "\"" + any(WORDS) + any(WORDS) + "\"";
            case 4 -> any(List.of("标题", "摘要", "权利要求")) + ":" + any(WORDS);
            case 5 -> any(List.of("申请人", "发明人")) + ":" + any(List.of("虚构", "桥梁检测", "程远", "岑见微", "Motors", "无此人"));
            case 6 -> "ipc:" + any(List.of("E01D", "G01N 21", "B", "H01M10/613", "A61K"));
            case 7 -> any(List.of("公开日", "申请日")) + ":" + any(List.of("2021", "2022..2023", "..2020-06", "2025-03.."));
            case 8 -> any(List.of("状态:有效", "类型:发明", "国家:US", "号:CN000000301A"));
            case 9 -> any(List.of("robo*", "insp*", "缆索*", "in*"));
            case 10 -> query(depth - 1) + " " + query(depth - 1);
            case 11 -> "(" + query(depth - 1) + " OR " + query(depth - 1) + ")";
            case 12 -> query(depth - 1) + " NOT " + query(0);
            default -> "NOT (" + query(depth - 1) + ")";
        };
    }
}
