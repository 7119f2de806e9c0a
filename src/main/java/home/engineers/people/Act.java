package home.engineers.people;

/** Names of the acts of this module, as the permission sentences and the endpoints use them. */
public final class Act {
    public static final String SIGN_IN = "people.session.open";
    public static final String SIGN_OUT = "people.session.end";
    public static final String SESSION_LIST = "people.session.list";
    /** Showing again whose session it is. */
    public static final String SESSION_CONFIRM = "people.session.confirm";
    public static final String PASSWORD_SET = "people.password.set";
    public static final String SECOND_FACTOR_SET = "people.secondFactor.set";
    public static final String PASSKEY_KEEP = "people.passkey.keep";
    /** Linking the own account at an identity provider. */
    public static final String PROVIDER_KEEP = "people.provider.keep";
    public static final String PROVIDER_INVITE = "people.provider.invite";
    public static final String ACCESS_TOKEN_KEEP = "people.accessToken.keep";
    public static final String PROFILE_READ = "people.profile.read";
    public static final String PROFILE_EDIT = "people.profile.edit";
    public static final String IDENTITY_UNMASK = "people.identity.unmask";
    public static final String CONSENT_GIVE = "people.consent.give";
    public static final String DATA_TAKE = "people.data.take";
    public static final String LOOK_LIST = "people.look.list";
    public static final String REQUEST_MAKE = "people.request.make";
    public static final String REQUEST_DECIDE = "people.request.decide";
    public static final String PERSON_FIND = "people.person.find";
    public static final String PERSON_IMPORT = "people.person.import";
    /** Giving up the sign-in of the own record, so that it can be merged into another. */
    public static final String ACCOUNT_GIVE_UP = "people.account.giveUp";
    public static final String DUPLICATE_LIST = "people.duplicate.list";
    public static final String DUPLICATE_DISMISS = "people.duplicate.dismiss";
    public static final String PERSON_MERGE = "people.person.merge";
    public static final String MERGE_READ = "people.merge.read";

    private Act() {}
}
