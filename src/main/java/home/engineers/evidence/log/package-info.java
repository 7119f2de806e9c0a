/**
 * The protocol of the public log, pure: Merkle tree (RFC 6962), tiles, signed notes, checkpoints, cosignatures and proofs
 * (C2SP). Commands use it without the application.
 */
@NullMarked
@NamedInterface("log")
package home.engineers.evidence.log;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
