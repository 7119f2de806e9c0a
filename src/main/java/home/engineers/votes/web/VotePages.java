package home.engineers.votes.web;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.BrowserName;
import home.engineers.kernel.web.FormAnswer;
import home.engineers.kernel.web.Page;
import home.engineers.votes.Act;
import home.engineers.votes.VoteId;
import home.engineers.votes.internal.ClosedVote;
import home.engineers.votes.internal.VoteDesk;
import home.engineers.votes.internal.VoteResults;
import home.engineers.votes.internal.VoterDesk;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The open pages of public votes: the list, the candidates, voting by account or code, the result and its recount file. */
@Controller
class VotePages {
    private static final int MOST_CHOSEN = 500;
    private final VoteDesk desk;
    private final VoterDesk voters;
    private final VoteResults results;
    private final VoterCookies cookies;

    VotePages(VoteDesk desk, VoterDesk voters, VoteResults results, VoterCookies cookies) {
        this.desk = desk;
        this.voters = voters;
        this.results = results;
        this.cookies = cookies;
    }

    @GetMapping("/public-votes")
    @Performs(Act.VOTE_READ)
    ModelAndView list(Actor actor) {
        return new ModelAndView("votes/votes", Map.of("roll", desk.roll(actor)));
    }

    /** @param receipt what has just been handed out; shown only where it is the viewer's own */
    @GetMapping("/public-votes/{id}")
    @Performs(Act.VOTE_READ)
    ModelAndView vote(
            Actor actor, @PathVariable VoteId id, @RequestParam(defaultValue = "") List<String> receipt, HttpServletRequest request,
            HttpServletResponse response) {
        return vote(actor, id, receipt, List.of(), List.of(), request, response);
    }

    private ModelAndView vote(
            Actor actor, VoteId id, List<String> receipts, List<Integer> chosen, List<Reason> reasons, HttpServletRequest request,
            HttpServletResponse response) {
        String viewer = cookies.viewer(request, response);
        return new ModelAndView("votes/vote", Map.of(
                "sheet", desk.sheet(actor, id, viewer, cookies.pass(request)), "receipts", receipts, "chosen", chosen,
                "reasons", reasons));
    }

    @PostMapping("/public-votes/{id}/codes")
    @Performs(Act.VOTE_CAST)
    ModelAndView sendCode(
            Actor actor, Page page, @PathVariable VoteId id, @RequestParam(defaultValue = "") String address, HttpServletRequest request,
            HttpServletResponse response) {
        return switch (voters.sendCode(id, address, request.getRemoteAddr(), page.language())) {
            case Granted<String>(String challenge) -> code(id, challenge, masked(address), List.of());
            case Refused<String>(List<Reason> reasons) ->
                FormAnswer.refused(vote(actor, id, List.of(), List.of(), reasons, request, response).addObject("address", address));
        };
    }

    private static ModelAndView code(VoteId id, String challenge, String sentTo, List<Reason> reasons) {
        return new ModelAndView("votes/code", Map.of("id", id, "challenge", challenge, "sentTo", sentTo, "reasons", reasons));
    }

    private static String masked(String address) {
        String text = address.strip();
        int at = text.indexOf('@');
        int shown = at < 0 ? Math.max(0, text.length() - 4) : at;
        return text.substring(0, Math.min(3, shown)) + "****" + text.substring(shown);
    }

    @PostMapping("/public-votes/{id}/pass")
    @Performs(Act.VOTE_CAST)
    ModelAndView redeem(
            @PathVariable VoteId id, @RequestParam(defaultValue = "") String challenge, @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String sentTo, HttpServletRequest request, HttpServletResponse response) {
        return switch (voters.redeem(id, challenge, code, request.getRemoteAddr())) {
            case Granted<String>(String pass) -> {
                cookies.keepPass(id, pass, request, response);
                yield new ModelAndView("redirect:/public-votes/" + id);
            }
            case Refused<String>(List<Reason> reasons) -> FormAnswer.refused(code(id, challenge, sentTo, reasons));
        };
    }

    /** The way on names the receipts; nothing of it is kept in a session, which visitors do not have. */
    @PostMapping("/public-votes/{id}/votes")
    @Performs(Act.VOTE_CAST)
    ModelAndView cast(
            Actor actor, @PathVariable VoteId id, @RequestParam(defaultValue = "") List<String> candidate, HttpServletRequest request,
            HttpServletResponse response) {
        List<Integer> chosen = candidate.stream()
                .limit(MOST_CHOSEN)
                .map(one -> one.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(one) : 0)
                .toList();
        String device = BrowserName.of(Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), ""));
        return switch (voters.cast(actor, id, cookies.pass(request), chosen, request.getRemoteAddr(), device)) {
            case Granted<List<String>>(List<String> receipts) ->
                new ModelAndView("redirect:/public-votes/" + id + "?receipt=" + String.join(",", receipts));
            case Refused<List<String>>(List<Reason> reasons) ->
                FormAnswer.refused(vote(actor, id, List.of(), chosen, reasons, request, response));
        };
    }

    @GetMapping("/public-votes/{id}/recount")
    @Performs(Act.VOTE_READ)
    ResponseEntity<StreamingResponseBody> recount(Actor actor, @PathVariable VoteId id) {
        ClosedVote closed = results.recountable(actor, id);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename("public-vote-" + id + ".csv").build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .body(out -> {
                    BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
                    results.recount(closed, line -> put(writer, line));
                    writer.flush();
                });
    }

    private static void put(BufferedWriter writer, String line) {
        try {
            writer.append(line).append('\n');
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
