CREATE INDEX `issue_own_by_category` ON `issue` (`reported_by`,`community_id`,`category`,`no`);--> statement-breakpoint
CREATE INDEX `issue_own_by_state` ON `issue` (`reported_by`,`community_id`,`state`,`no`);--> statement-breakpoint
CREATE INDEX `issue_own_by_state_and_category` ON `issue` (`reported_by`,`community_id`,`state`,`category`,`no`);--> statement-breakpoint
CREATE INDEX `issue_own_by_compound` ON `issue` (`reported_by`,`community_id`,`compound_id`,`no`);--> statement-breakpoint
CREATE INDEX `issue_own_by_compound_and_category` ON `issue` (`reported_by`,`community_id`,`compound_id`,`category`,`no`);--> statement-breakpoint
CREATE INDEX `issue_own_by_compound_and_state` ON `issue` (`reported_by`,`community_id`,`compound_id`,`state`,`no`);--> statement-breakpoint
CREATE INDEX `issue_own_by_compound_state_and_category` ON `issue` (`reported_by`,`community_id`,`compound_id`,`state`,`category`,`no`);