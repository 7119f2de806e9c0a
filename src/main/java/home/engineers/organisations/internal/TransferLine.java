package home.engineers.organisations.internal;

import home.engineers.organisations.Transfer;
import home.engineers.organisations.TransferId;
import java.time.LocalDate;

/** One line of the list of transfers. */
public record TransferLine(
        TransferId id, String member, boolean unit, String from, String to, LocalDate on, Transfer.State state, boolean invented) {}
