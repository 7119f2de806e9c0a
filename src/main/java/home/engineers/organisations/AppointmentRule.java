package home.engineers.organisations;

import home.engineers.kernel.Reason;
import java.util.List;

/** What a module lays down for appointments beside what every office asks; offered as a bean, asked at every appointment. */
public interface AppointmentRule {
    /** All that speaks against the appointment, each at its field; empty where nothing does. */
    List<Reason> against(Positions.Appointment appointment, Organisation organisation);
}
