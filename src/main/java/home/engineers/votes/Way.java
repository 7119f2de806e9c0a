package home.engineers.votes;

/** How someone shows that they are one person: by an account of the house, or by a code to their mobile number or mail. */
public enum Way {
    ACCOUNT,
    MOBILE,
    MAIL
}
