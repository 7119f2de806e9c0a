package home.engineers.store.internal;

import home.engineers.kernel.FullDisk;
import home.engineers.store.OperatorFault;
import java.io.IOException;
import java.nio.file.Path;

/** Faults of the machine, said so that the operator knows what to mend. */
final class Faults {
    private Faults() {}

    static OperatorFault ofDisk(Path place, IOException fault) {
        String message = String.valueOf(fault.getMessage());
        if (FullDisk.in(fault)) {
            return diskFull(place, fault);
        }
        return new OperatorFault("无法写入 " + place + "：" + message + "。", "Cannot write " + place + ": " + message + ".", fault);
    }

    static OperatorFault diskFull(Path place, Throwable cause) {
        return new OperatorFault(
                "磁盘已满，无法写入 " + place + "，请腾出空间。", "The disk is full; " + place + " cannot be written. Free some space.", cause);
    }

    static OperatorFault ofServer(Path log, String what, String said) {
        String fault = "PostgreSQL: " + what + ": " + said;
        if (FullDisk.saidIn(said)) {
            return diskFull(log, new IllegalStateException(fault));
        }
        return new OperatorFault(
                "内置数据库无法启动，详见 " + log + "。", "The embedded database does not start; see " + log + ".",
                new IllegalStateException(fault));
    }
}
