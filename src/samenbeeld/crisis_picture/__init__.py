"""Own pictures and the shared one; decisions, tasks, questions, contradictions and meetings on it."""
