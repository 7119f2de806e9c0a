package home.engineers.committees.rules;

import home.engineers.kernel.authority.Role;
import org.jspecify.annotations.Nullable;

/** The offices of a committee, told apart by role and title; the leaders among them are those of the model charter's 负责人. */
public enum CommitteeOffice {
    CHAIR("主任委员"),
    VICE_CHAIR("副主任委员"),
    SECRETARY_GENERAL("秘书长"),
    MEMBER("委员");

    private final String title;

    CommitteeOffice(String title) {
        this.title = title;
    }

    /** Its official name. */
    public String title() {
        return title;
    }

    public boolean leads() {
        return this != MEMBER;
    }

    public static CommitteeOffice of(@Nullable Role role, String title) {
        if (role == Role.COMMITTEE_CHAIR) {
            return CHAIR;
        }
        if (title.contains("副主任")) {
            return VICE_CHAIR;
        }
        return title.contains(SECRETARY_GENERAL.title) && !title.contains("副") ? SECRETARY_GENERAL : MEMBER;
    }
}
