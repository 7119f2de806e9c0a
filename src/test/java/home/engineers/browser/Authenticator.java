package home.engineers.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** An authenticator inside Chromium, as the DevTools protocol makes one: it keeps passkeys and verifies its owner. */
final class Authenticator {
    private final CDPSession devTools;
    private final String id;

    private Authenticator(CDPSession devTools, String id) {
        this.devTools = devTools;
        this.id = id;
    }

    static Authenticator in(Page page) {
        CDPSession devTools = page.context().newCDPSession(page);
        devTools.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject asked = new JsonObject();
        asked.add("options", options);
        return new Authenticator(devTools, devTools.send("WebAuthn.addVirtualAuthenticator", asked).get("authenticatorId").getAsString());
    }

    /** The keys it holds, private parts and counters included. */
    JsonArray keys() {
        return devTools.send("WebAuthn.getCredentials", here()).getAsJsonArray("credentials");
    }

    /** Puts in a key of another authenticator, as one does who has copied it. */
    void take(JsonObject key, int counter) {
        JsonObject copy = key.deepCopy();
        copy.addProperty("signCount", counter);
        JsonObject asked = here();
        asked.add("credential", copy);
        devTools.send("WebAuthn.addCredential", asked);
    }

    void forgetAll() {
        devTools.send("WebAuthn.clearCredentials", here());
    }

    void verifiesItsOwner(boolean verifies) {
        JsonObject asked = here();
        asked.addProperty("isUserVerified", verifies);
        devTools.send("WebAuthn.setUserVerified", asked);
    }

    private JsonObject here() {
        JsonObject asked = new JsonObject();
        asked.addProperty("authenticatorId", id);
        return asked;
    }
}
