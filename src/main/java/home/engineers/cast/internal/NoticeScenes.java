package home.engineers.cast.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.authority.Actor;
import home.engineers.messages.circulars.Circular.Content;
import home.engineers.messages.circulars.Circular.Kind;
import home.engineers.messages.circulars.Circular.Receipt;
import home.engineers.messages.circulars.CircularId;
import home.engineers.messages.circulars.Circulars;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** Notices of the year: a committee asks its members to a meeting, and the secretary has begun to write to all. */
@Component
class NoticeScenes {
    private static final String COMMITTEE = "工程科普专业委员会";
    private static final LocalTime SENT = LocalTime.of(9, 30);
    private static final LocalTime ANSWERED = LocalTime.of(16, 5);

    private final Circulars circulars;

    NoticeScenes(Circulars circulars) {
        this.circulars = circulars;
    }

    void plan(Company company, Timeline timeline) {
        AtomicReference<CircularId> invitation = new AtomicReference<>();
        Content asking = new Content(
                Kind.OFFICIAL, "科普活动周筹备会", "{姓名}：\n定于本月最后一个周五下午两点在协会会议室开筹备会，请回执是否参加。",
                false, false, Receipt.CHOICE, List.of("参加", "不参加"), timeline.today().plusDays(10));
        timeline.plan(timeline.workingDaysAgo(4), SENT, () -> invitation.set(send(
                company.actor("chair"), company.organisation(COMMITTEE).id(), asking)));
        timeline.plan(timeline.workingDaysAgo(2), ANSWERED, () -> Stage.granted(
                circulars.answer(company.actor("chair"), invitation.get(), "参加", "")));
        timeline.plan(timeline.workingDaysAgo(1), SENT, () -> Stage.granted(circulars.write(
                company.actor("secretary"), company.association(),
                new Content(
                        Kind.OFFICIAL, "关于召开年度会员大会的通知", "{姓名}（{会员号}）：\n{协会}将召开年度会员大会，时间和地点另行通知。",
                        false, false, Receipt.NONE, List.of(), null),
                Map.of("state", "active"))));
    }

    private CircularId send(Actor by, OrganisationId sender, Content content) {
        CircularId draft = Stage.granted(circulars.write(by, sender, content, Map.of())).id();
        return Stage.granted(circulars.send(by, draft)).id();
    }
}
