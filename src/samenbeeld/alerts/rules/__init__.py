"""What holds for alarms: who gets one, who is next, how long a link lives, how a message begins. All pure."""
