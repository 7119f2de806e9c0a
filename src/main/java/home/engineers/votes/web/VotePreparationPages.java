package home.engineers.votes.web;

import home.engineers.files.Attachment;
import home.engineers.files.Attachments;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.FormAnswer;
import home.engineers.kernel.web.FormAnswer.Onward;
import home.engineers.kernel.web.Page;
import home.engineers.organisations.Organisation;
import home.engineers.votes.Act;
import home.engineers.votes.PublicVotes.NewCandidate;
import home.engineers.votes.VoteId;
import home.engineers.votes.VotePlan;
import home.engineers.votes.internal.PublicVote;
import home.engineers.votes.internal.VoteDesk;
import home.engineers.votes.internal.VotePreparation;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a public vote is prepared: its plan, and its candidates with their pictures. */
@Controller
class VotePreparationPages {
    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg");
    private static final long LARGEST = 4_000_000;
    private final VotePreparation preparation;
    private final VoteDesk desk;
    private final VoteDeskPages held;
    private final Attachments attachments;

    VotePreparationPages(VotePreparation preparation, VoteDesk desk, VoteDeskPages held, Attachments attachments) {
        this.preparation = preparation;
        this.desk = desk;
        this.held = held;
        this.attachments = attachments;
    }

    @GetMapping("/public-votes/prepare")
    @Performs(Act.VOTE_HOLD)
    ModelAndView fresh(Actor actor) {
        return form(actor, null, VoteForm.empty(), List.of());
    }

    @PostMapping("/public-votes/prepare")
    @Performs(Act.VOTE_HOLD)
    ModelAndView draft(Actor actor, Page page, @RequestParam Map<String, String> written, RedirectAttributes after) {
        return FormAnswer.of(
                read(written, plan -> preparation.draft(actor, plan)), after,
                id -> new Onward("/public-votes/" + id + "/desk", page.t("votes.done.drafted")),
                reasons -> form(actor, null, written, reasons));
    }

    @GetMapping("/public-votes/{id}/prepare")
    @Performs(Act.VOTE_HOLD)
    ModelAndView change(Actor actor, @PathVariable VoteId id) {
        PublicVote vote = desk.draft(actor, id);
        Map<String, String> form = VoteForm.of(vote.plan());
        form.put("version", String.valueOf(vote.version()));
        return form(actor, vote, form, List.of());
    }

    @PostMapping("/public-votes/{id}/prepare")
    @Performs(Act.VOTE_HOLD)
    ModelAndView change(
            Actor actor, Page page, @PathVariable VoteId id, @RequestParam Map<String, String> written, RedirectAttributes after) {
        PublicVote vote = desk.draft(actor, id);
        String version = written.getOrDefault("version", "");
        int seen = version.matches("[0-9]{1,8}") ? Integer.parseInt(version) : 0;
        Map<String, String> whole = new LinkedHashMap<>(written);
        whole.put("association", vote.association().toString());
        return FormAnswer.of(
                read(whole, plan -> preparation.change(actor, id, seen, plan)), after,
                done -> new Onward("/public-votes/" + id + "/desk", page.t("votes.done.changed")),
                reasons -> form(actor, vote, whole, reasons));
    }

    private static Outcome<VoteId> read(Map<String, String> written, Function<VotePlan, Outcome<VoteId>> then) {
        return switch (VoteForm.read(written)) {
            case Granted<VotePlan>(VotePlan plan) -> then.apply(plan);
            case Refused<VotePlan>(List<Reason> reasons) -> Outcome.refused(reasons);
        };
    }

    private ModelAndView form(Actor actor, @Nullable PublicVote vote, Map<String, String> written, List<Reason> reasons) {
        Map<String, String> associations = new LinkedHashMap<>();
        for (Organisation one : desk.associations(actor)) {
            associations.put(one.id().toString(), one.name());
        }
        ModelAndView form = new ModelAndView("votes/prepare", Map.of("form", written, "associations", associations, "reasons", reasons));
        return vote == null ? form : form.addObject("vote", vote);
    }

    @PostMapping("/public-votes/{id}/candidates")
    @Performs(Act.VOTE_HOLD)
    ModelAndView add(
            Actor actor, Page page, @PathVariable VoteId id, @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String text, @RequestParam(required = false) @Nullable MultipartFile picture,
            RedirectAttributes after)
            throws IOException {
        desk.draft(actor, id);
        Outcome<Optional<UUID>> received = received(picture, actor);
        Outcome<VoteId> added = switch (received) {
            case Granted<Optional<UUID>>(Optional<UUID> kept) -> {
                Outcome<VoteId> done = preparation.add(actor, id, new NewCandidate(name, text, kept, Optional.empty()));
                if (done instanceof Refused<VoteId>) {
                    kept.ifPresent(attachments::discard);
                }
                yield done;
            }
            case Refused<Optional<UUID>>(List<Reason> reasons) -> Outcome.refused(reasons);
        };
        return FormAnswer.of(
                added, after, done -> new Onward("/public-votes/" + id + "/desk#candidates", page.t("votes.done.added", name.strip())),
                reasons -> held.page(actor, id, Map.of("name", name, "text", text), reasons));
    }

    private Outcome<Optional<UUID>> received(@Nullable MultipartFile picture, Actor actor) throws IOException {
        if (picture == null || picture.isEmpty()) {
            return Outcome.granted(Optional.empty());
        }
        String name = Objects.requireNonNullElse(picture.getOriginalFilename(), "");
        return switch (attachments.receive(name, picture.getInputStream(), PICTURES, LARGEST, actor.requirePerson())) {
            case Granted<Attachment>(Attachment kept) -> Outcome.granted(Optional.of(kept.id()));
            case Refused<Attachment>(List<Reason> reasons) -> Outcome.refused(reasons.stream()
                    .map(why -> new Reason(why.key(), why.arguments(), "picture", why.citation()))
                    .toList());
        };
    }

    @PostMapping("/public-votes/{id}/candidates/{number}/removal")
    @Performs(Act.VOTE_HOLD)
    ModelAndView remove(Actor actor, Page page, @PathVariable VoteId id, @PathVariable int number, RedirectAttributes after) {
        return FormAnswer.of(
                preparation.remove(actor, id, number), after,
                done -> new Onward("/public-votes/" + id + "/desk#candidates", page.t("votes.done.removed")),
                reasons -> held.page(actor, id, Map.of(), reasons));
    }
}
