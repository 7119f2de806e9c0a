package home.engineers.api;

import home.engineers.kernel.PersonalData.Part;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.people.Act;
import home.engineers.people.People;
import home.engineers.people.PersonData;
import home.engineers.people.Profile;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the house holds on whoever asks. */
@RestController
class MeApi {
    private final People people;
    private final PersonData data;

    MeApi(People people, PersonData data) {
        this.people = people;
        this.data = data;
    }

    /** The own card: name, masked mobile number, address for notices. */
    @GetMapping("/api/v1/me")
    @Performs(Act.PROFILE_READ)
    MeView me(Actor actor) {
        People.Card card = people.card(actor.requirePerson()).orElseThrow();
        List<String> roles = actor.seats().stream().map(seat -> seat.role().name()).distinct().sorted().toList();
        return new MeView(card.person().toString(), card.name(), card.mobile(), card.mail(), roles);
    }

    /** The own profile as every review reads it. */
    @GetMapping("/api/v1/me/profile")
    @Performs(Act.PROFILE_READ)
    Profile profile(Actor actor) {
        return people.profile(actor.requirePerson());
    }

    /** Everything held, document number in clear. Each call leaves a trace among the looks. */
    @GetMapping("/api/v1/me/data")
    @Performs(Act.DATA_TAKE)
    List<PartView> data(Actor actor) {
        return data.taken(actor).stream().map(MeApi::view).toList();
    }

    private static PartView view(Part part) {
        return new PartView(part.name(), part.machineRows());
    }

    record MeView(String person, String name, String mobile, String mail, List<String> roles) {}

    /** @param part key of the part, such as {@code people.section.title} */
    record PartView(String part, List<Map<String, Object>> rows) {}
}
