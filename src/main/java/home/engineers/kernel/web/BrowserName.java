package home.engineers.kernel.web;

import java.util.Map;

/** What a browser and its device are commonly called; no version, so that many share one name. */
public final class BrowserName {
    private static final Map<String, String> BROWSERS = ordered(
            "MicroMessenger", "WeChat", "Edg", "Edge", "HuaweiBrowser", "Huawei Browser", "MQQBrowser", "QQ Browser",
            "Firefox", "Firefox", "OPR", "Opera", "Chrome", "Chrome", "CriOS", "Chrome", "Safari", "Safari");
    private static final Map<String, String> DEVICES = ordered(
            "HarmonyOS", "HarmonyOS", "Android", "Android", "iPhone", "iPhone", "iPad", "iPad", "Windows", "Windows",
            "Mac OS", "macOS", "Linux", "Linux");

    private BrowserName() {}

    /** For example {@code Firefox, Windows}; empty where neither is recognised. */
    public static String of(String userAgent) {
        String browser = first(BROWSERS, userAgent);
        String device = first(DEVICES, userAgent);
        return browser.isEmpty() || device.isEmpty() ? browser + device : browser + ", " + device;
    }

    private static String first(Map<String, String> names, String userAgent) {
        return names.entrySet().stream()
                .filter(name -> userAgent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> names = new java.util.LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            names.put(pairs[i], pairs[i + 1]);
        }
        return names;
    }
}
