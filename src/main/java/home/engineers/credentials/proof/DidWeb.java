package home.engineers.credentials.proof;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A DID whose document lies at a web address (did:web method, W3C Credentials Community Group). */
public final class DidWeb {
    private static final String METHOD = "did:web:";
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]+(:[0-9]{1,5})?");
    private static final Pattern STEP = Pattern.compile("[A-Za-z0-9._~-]+");

    private DidWeb() {}

    public static boolean is(String did) {
        return did.startsWith(METHOD);
    }

    /** @param path below the house, for example {@code issuers/…}; empty for the house itself */
    public static String of(URI house, String path) {
        String host = house.getPort() < 0 ? house.getHost() : house.getHost() + ":" + house.getPort();
        return METHOD
                + Stream.concat(
                                Stream.of(URLEncoder.encode(host, StandardCharsets.UTF_8)),
                                Arrays.stream((house.getPath() + "/" + path).split("/")).filter(step -> !step.isEmpty()))
                        .collect(Collectors.joining(":"));
    }

    /**
     * Where its document lies.
     *
     * @throws CredentialFault where it is no did:web
     */
    public static URI address(String did) throws CredentialFault {
        String[] steps = did.startsWith(METHOD) ? did.substring(METHOD.length()).split(":", -1) : new String[0];
        if (steps.length > 0) {
            String host = decoded(steps[0]);
            if (HOST.matcher(host).matches() && Arrays.stream(steps).skip(1).allMatch(one -> STEP.matcher(one).matches())) {
                String path = Arrays.stream(steps).skip(1).collect(Collectors.joining("/"));
                return URI.create("https://" + host + "/" + (path.isEmpty() ? ".well-known" : path) + "/did.json");
            }
        }
        throw new CredentialFault("credentials.fault.did", Members.shown(did));
    }

    private static String decoded(String step) {
        try {
            return URLDecoder.decode(step, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noEscape) {
            return "";
        }
    }
}
