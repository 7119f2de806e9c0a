package home.engineers.programmes;

import static home.engineers.programmes.ReviewHouse.granted;
import static org.awaitility.Awaitility.await;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.DueWork;
import home.engineers.kernel.time.HouseClock;
import home.engineers.panels.DrawId;
import home.engineers.panels.DrawOrdering;
import home.engineers.panels.DrawOrdering.Order;
import home.engineers.panels.DrawOrdering.Share;
import home.engineers.panels.DrawWitnessing;
import home.engineers.panels.InventedPool;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Draws of five from the {@link InventedPool}, ordered by the office and brought to each of their ends. */
final class MadeDraws {
    private static final String VALUE = "a7".repeat(32);

    private final ApplicationContext house;
    private final Actor office;
    private final OrganisationId association;
    private final Actor witness;
    private final String named;

    /** @param named how the one witness is named in an order */
    MadeDraws(ApplicationContext house, Actor office, OrganisationId association, Actor witness, String named) {
        this.house = house;
        this.office = office;
        this.association = association;
        this.witness = witness;
        this.named = named;
    }

    private DrawId ordered(String title, List<Share> shares) {
        HouseClock clock = house.getBean(HouseClock.class);
        return granted(house.getBean(DrawOrdering.class).orderAtOnce(office, new Order(
                association, InventedPool.ID, title, 5, 0, 1, shares, named + " 驻会纪检组", clock.today().plusDays(2).toString(),
                clock.today().plusDays(4).toString(), null, "", false)));
    }

    /** Announced, and waiting for its witness. */
    DrawId announced() {
        return ordered("等待见证的抽取", List.of());
    }

    /** Never announced: no panel keeps what was asked. */
    DrawId refused() {
        return ordered("做不到的抽取", List.of(new Share("specialty", "桥梁", 4, 5), new Share("specialty", "隧道", 3, 5)));
    }

    /** Its witness did not commit. */
    DrawId voided() {
        DrawId id = ordered("作废的抽取", List.of());
        DueWork deadlines = house.getBean("drawDeadlines", DueWork.class);
        Instant later = house.getBean(HouseClock.class).instant().plus(Duration.ofDays(3));
        await("whoever prepares it too lets it go").until(() -> deadlines.carryOut(later) >= 0 && "void".equals(state(id)));
        return id;
    }

    private String state(DrawId id) {
        return house.getBean(DrawOrdering.class).progress(List.of(id)).get(id).state();
    }

    DrawId drawn() {
        DrawId id = ordered("抽出的评委", List.of());
        granted(house.getBean(DrawWitnessing.class).commitTo(witness, id, VALUE));
        granted(house.getBean(DrawWitnessing.class).reveal(witness, id, VALUE));
        return id;
    }

    /** It was made for this case too. */
    void serves(DrawId draw, CaseId one) {
        house.getBean(JdbcClient.class).sql("""
                insert into case_draw (case_id, draw, ordered_at, ended, ended_at)
                select ?, id, ordered_at, case when state in ('DRAWN', 'VOID', 'REFUSED') then lower(state) end,
                    case when state in ('DRAWN', 'VOID', 'REFUSED') then coalesce(ended_at, ordered_at) end
                from panel_draw where id = ?""")
                .params(one.value(), draw.value())
                .update();
    }
}
