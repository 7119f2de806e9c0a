package home.engineers.organisations;

/** Names of the acts of this module, as the permission sentences and the endpoints use them. */
public final class Act {
    public static final String ASSOCIATION_READ = "organisations.association.read";
    public static final String ASSOCIATION_AMEND = "organisations.association.amend";
    public static final String DISTRICT_READ = "organisations.district.read";
    public static final String COVERAGE_READ = "organisations.coverage.read";
    public static final String MEMBERSHIP_APPLY = "organisations.membership.apply";
    public static final String MEMBERSHIP_LIST = "organisations.membership.list";
    public static final String MEMBERSHIP_READ = "organisations.membership.read";
    public static final String MEMBERSHIP_REVIEW = "organisations.membership.review";
    public static final String MEMBERSHIP_ADMIT = "organisations.membership.admit";
    public static final String MEMBERSHIP_RENEW = "organisations.membership.renew";
    public static final String MEMBERSHIP_REMIND = "organisations.membership.remind";
    public static final String MEMBERSHIP_LEAVE = "organisations.membership.leave";
    public static final String MEMBERSHIP_IMPORT = "organisations.membership.import";
    /** Issuing, replacing and withdrawing the card of a membership. */
    public static final String CARD_KEEP = "organisations.card.keep";
    /** Reading the QR code of a card. */
    public static final String CARD_CHECK = "organisations.card.check";
    /** Asks for a transfer as the member, or proposes one as a secretary of the association that is left. */
    public static final String TRANSFER_ASK = "organisations.transfer.ask";
    public static final String TRANSFER_READ = "organisations.transfer.read";
    public static final String TRANSFER_LIST = "organisations.transfer.list";
    /** Agrees or declines for the receiving association. */
    public static final String TRANSFER_DECIDE = "organisations.transfer.decide";
    /** Figures of members on any past day. */
    public static final String STATISTICS_READ = "organisations.statistics.read";
    public static final String REPRESENTATIVE_READ = "organisations.representative.read";
    /** Names the representative of a unit and ends the term. */
    public static final String REPRESENTATIVE_NAME = "organisations.representative.name";
    public static final String HONOUR_READ = "organisations.honour.read";
    public static final String HONOUR_LIST = "organisations.honour.list";
    /** Enters honours and takes wrong entries back. */
    public static final String HONOUR_KEEP = "organisations.honour.keep";
    /** One's own timeline. */
    public static final String HISTORY_READ = "organisations.history.read";
    /** How members are numbered and how long a term runs. */
    public static final String MEMBERSHIP_RULE_READ = "organisations.membershipRule.read";
    public static final String MEMBERSHIP_RULE_SET = "organisations.membershipRule.set";
    public static final String UNIT_LIST = "organisations.unit.list";
    public static final String UNIT_READ = "organisations.unit.read";
    public static final String UNIT_REGISTER = "organisations.unit.register";
    public static final String UNIT_IMPORT = "organisations.unit.import";
    public static final String COMMITTEE_FOUND = "organisations.committee.found";
    /** Offices and their terms, without the persons. */
    public static final String POSITION_LIST = "organisations.position.list";
    /** Who holds them. */
    public static final String POSITION_READ = "organisations.position.read";
    public static final String POSITION_APPOINT = "organisations.position.appoint";
    /** Gives and ends the chair of a committee; a chair gives the other offices of the own committee. */
    public static final String CHAIR_APPOINT = "organisations.chair.appoint";
    public static final String POSITION_ENTRUST = "organisations.position.entrust";

    private Act() {}
}
