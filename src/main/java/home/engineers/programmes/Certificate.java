package home.engineers.programmes;

import java.time.LocalDate;

/** The certificate that an authority issued on a granted outcome; the house itself issues none. */
public record Certificate(String number, LocalDate issuedOn, String authority) {}
